// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The plan for one nation: asked, made on a press of a key, opened, and drawn on two maps; by keyboard only.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, plain, workbench } from "./journey.mjs";
import { choose, enter, press, reach } from "./keyboard.mjs";
import { at, make, told, toPlan } from "./plan.mjs";
import { settled, violations } from "./workbench.mjs";

const held = workbench();

const percent = (value, lang) => plain(new Intl.NumberFormat(lang === "nl" ? "nl-NL" : "en-GB", { style: "percent", maximumFractionDigits: 1 }).format(value));

journey(held, "a plan for one nation, what it reaches, why, and when", async ({ lang, page, t }) => {
  await toPlan(page, t);
  await make(page, t);
  const plan = await told(held.address, page);
  const lead = plain(await page.locator("main header p").first().innerText());
  for (const value of [plan.present_plan.shortfall, plan.objective.shortfall, plan.bound]) {
    assert.ok(lead.includes(percent(value, lang)), `${lead} has ${percent(value, lang)}`);
  }
  const decisions = page.getByRole("table", { name: t("plan.decisions"), exact: true });
  assert.equal(await decisions.locator("tbody tr").count(), plan.decisions.length);
  for (const row of plan.decisions) assert.ok((await decisions.innerText()).includes(row.words[lang]), row.id);

  // The whole plan as a workbook: a ZIP file with the sheet of decisions.
  const [book] = await Promise.all([
    page.waitForEvent("download"),
    enter(page, page.getByRole("button", { name: t("plan.xlsx"), exact: true })),
  ]);
  assert.equal(book.suggestedFilename(), "plan-NLD.xlsx");
  const bytes = readFileSync(await book.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
  assert.ok(bytes.includes("xl/worksheets/sheet3.xml"));

  // A line of the timetable opens why it is there.
  const lane = page.locator("main svg [role=button][tabindex='0']").first();
  await enter(page, lane);
  const drawer = page.getByRole("complementary", { name: t("why.title") });
  await drawer.getByText(t("plan.formula_agreement")).waitFor();
  await press(page, "Escape");
  await reach(page, lane);
  await press(page, "ArrowDown");
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute("data-lane")), "0");
  assert.deepEqual(await violations(page), []);
});

journey(held, "who has what before the plan and after it, on two maps and as a table", async ({ lang, name, page, t }) => {
  await toPlan(page, t);
  await make(page, t);
  await at(page, t("plan.asked_and_found"));
  const { decisions } = await told(held.address, page);
  const use = decisions.find(({ action, capability }) => action === "use" && capability === "submarine");
  const { year, units } = use.years.at(-1);
  const maps = page.getByRole("region", { name: t("plan.held_choose") });
  await choose(page, maps.getByRole("button", { name: t("plan.capability") }), name("capabilities", use.capability));
  await choose(page, maps.getByRole("button", { name: t("plan.year") }), String(year));
  await page.waitForURL(new RegExp(`heldYear=${year}`));
  await settled(page);
  const written = plain((await maps.locator("svg[data-picture] text").allTextContents()).join(" "));
  for (const side of ["present_plan", "this_plan"]) assert.ok(written.includes(`${t(`plan.${side}`)}, ${year}`), written);
  assert.match(written, new RegExp(`${use.partner} [\\d.,]+ −${units}`), "what another uses is taken from who gives it");
  // The same as a table, in which the number opens.
  await enter(page, maps.getByRole("tab", { name: t("picture.picture") }));
  await press(page, "ArrowRight", "Enter");
  const giver = maps.getByRole("row").filter({ hasText: name("nations", use.partner) });
  const headers = (await maps.getByRole("columnheader").allInnerTexts()).map(plain);
  const gives = headers.findIndex((header) => header.startsWith(t("plan.gives")));
  assert.equal(plain(await giver.getByRole("cell").nth(gives).innerText()), String(units));
  await enter(page, maps.getByRole("row").filter({ hasText: name("nations", "NLD") }).getByRole("button").first());
  await page.getByRole("complementary", { name: t("why.title") }).getByText(name("nations", "NLD")).first().waitFor();
  await press(page, "Escape");
  assert.deepEqual(await violations(page), [], lang);
});
