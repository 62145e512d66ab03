// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// In what a nation excels, says that it wants to excel, and what is left to whom: asked by keyboard only.

import assert from "node:assert/strict";
import { journey, workbench } from "./journey.mjs";
import { choose, enter, goTo, press, reach } from "./keyboard.mjs";
import { settled } from "./workbench.mjs";

const held = workbench();

const table = async (figure, page, t) => {
  await reach(page, figure.getByRole("tab", { name: t("picture.picture") }));
  await press(page, "ArrowRight", "Enter");
  const found = figure.getByRole("table");
  await found.waitFor();
  return found;
};

journey(held, "a specialism that is shown, opened to the rows of every member", async ({ name, page, t }) => {
  await goTo(page, t, "specialisms");
  const figure = page.getByRole("figure").first();
  const found = await table(figure, page, t);
  const row = found.getByRole("row").filter({ hasText: name("capabilities", "frigate-destroyer") });
  await row.filter({ hasText: t("specialisms.class.shown_not_said") }).waitFor();
  await enter(page, row.getByTitle(t("why.open")));
  const drawer = page.getByRole("complementary", { name: t("why.title") });
  const member = drawer.locator("details").filter({ hasText: name("nations", "BEL") });
  await member.waitFor();
  await enter(page, member.locator("summary"));
  await member.locator("li").first().waitFor();
  assert.ok((await drawer.locator("details").count()) >= 27, "every member stands there, counted or left out");
  await press(page, "Escape");
});

journey(held, "what is said and counted nowhere, and what is left to others", async ({ name, page, t }) => {
  await goTo(page, t, "specialisms");
  const said = page.getByRole("table", { name: t("specialisms.needs") });
  const cyber = said.getByRole("row").filter({ hasText: t("specialisms.class.said_not_judged") });
  await cyber.first().waitFor();
  assert.ok((await cyber.count()) >= 3);
  const nation = (await page.getByRole("heading", { level: 2 }).allInnerTexts()).join(" ");
  assert.match(nation, new RegExp(name("nations", "NLD")));
  const left = page.getByRole("table").filter({ hasText: name("cooperations", "eguermin") });
  await left.first().waitFor();
});

journey(held, "other means and another format", async ({ name, page, t }) => {
  await goTo(page, t, "specialisms");
  await choose(page, page.getByRole("button", { name: t("specialisms.among") }), name("formats", "NATO"));
  await page.waitForURL(/scope=NATO/);
  await settled(page);
  await choose(page, page.getByRole("button", { name: t("specialisms.means") }), t("specialisms.by.defence_expenditure"));
  await page.waitForURL(/means=defence_expenditure/);
  await settled(page);
  const answer = await page.getByRole("main").locator("header p").first().innerText();
  for (const said of [t("specialisms.by.defence_expenditure"), name("formats", "NATO")]) assert.ok(answer.includes(said), answer);
});
