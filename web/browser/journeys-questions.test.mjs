// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What do we lack, on whom do we depend, who changes what: asked by keyboard only.

import assert from "node:assert/strict";
import { answer, journey, plain, workbench } from "./journey.mjs";
import { choose, enter, find, goTo, press, reach } from "./keyboard.mjs";
import { settled } from "./workbench.mjs";

const held = workbench();

journey(held, "from what we lack to the rows behind a number, and back", async ({ name, page, t }) => {
  await goTo(page, t, "shortfalls");
  await reach(page, page.getByRole("searchbox", { name: t("shortfalls.search") }));
  await page.keyboard.type(name("capabilities", "main-battle-tank"));
  const grid = page.getByRole("grid");
  await reach(page, grid);
  await press(page, "Control+End", "Home", "Enter");
  const title = `${name("capabilities", "main-battle-tank")}, ${name("nations", "NLD")}`;
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  assert.match(page.url(), /cell=main-battle-tank/);

  const figure = page.getByTitle(t("why.open")).first();
  await enter(page, figure);
  const drawer = page.getByRole("complementary", { name: t("why.title") });
  await drawer.getByRole("heading", { name: t("why.rows") }).waitFor();
  assert.match(plain(await drawer.innerText()), /holdings/);
  await press(page, "Escape");
  await drawer.waitFor({ state: "hidden" });
  assert.ok(await figure.evaluate((element) => element === document.activeElement), "the focus is back on the number");

  await enter(page, page.getByRole("link", { name: t("shortfalls.back") }));
  await grid.waitFor();
  assert.doesNotMatch(page.url(), /cell=/);
});

journey(held, "take Germany and the United States away", async ({ name, page, t }) => {
  await goTo(page, t, "dependence");
  const lead = page.locator("main header p").first();
  const all = await lead.innerText();
  await reach(page, page.getByRole("checkbox", { name: name("nations", "DEU") }));
  await press(page, "Space");
  await page.waitForURL(/without=DEU/);
  // Who gives nothing that is known stands in the list of all others.
  await choose(page, page.getByRole("button", { name: t("dependence.another") }), name("nations", "USA"));
  await lead.filter({ hasText: name("nations", "USA") }).waitFor();
  const without = await lead.innerText();
  assert.notEqual(without, all);
  assert.ok(without.includes(name("nations", "DEU")) && without.includes(name("nations", "USA")), without);
  assert.match(page.url(), /without=DEU&without=USA/);
  await page.reload();
  await settled(page);
  assert.equal(await lead.innerText(), without);
});

journey(held, "a cut under consideration, seen on another page and undone", async ({ name, page, t }) => {
  await goTo(page, t, "changes");
  await find(page, t("change.capability"), name("capabilities", "mine-countermeasures"));
  await reach(page, page.getByRole("textbox", { name: t("change.amount") }));
  await page.keyboard.type("50%");
  await press(page, "Enter");
  const consult = page.getByRole("table", { name: t("changes.consult"), exact: true });
  await consult.waitFor();
  assert.match(await consult.innerText(), new RegExp(name("nations", "BEL")));

  await enter(page, page.getByRole("button", { name: t("changes.take") }));
  await page.getByRole("list", { name: t("scenario.considered") }).waitFor();
  await goTo(page, t, "overview");
  const ghost = page.locator("main s").first();
  await ghost.waitFor();
  const changed = page.url();

  // Taken out, the ghost of the old value goes; undo brings both back.
  await enter(page, page.getByRole("list", { name: t("scenario.considered") }).getByRole("button"));
  await ghost.waitFor({ state: "hidden" });
  await enter(page, page.getByRole("button", { name: t("scenario.undo") }));
  await ghost.waitFor();
  assert.equal(page.url(), changed);
  assert.doesNotMatch(plain(await answer(page)), new RegExp(t("state.no_answer")));
});
