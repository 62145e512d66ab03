// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The plan: asked, made on a press of a key, opened; the same question by its link; by keyboard only.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { answer, journey, plain, workbench } from "./journey.mjs";
import { choose, enter, goTo, press, reach } from "./keyboard.mjs";
import { settled, violations } from "./workbench.mjs";

const held = workbench();

/** Makes the plan and waits for what comes out. */
async function make(page, t) {
  await enter(page, page.getByRole("button", { name: t("plan.make"), exact: true }));
  await page.getByRole("heading", { level: 2, name: t("plan.reached") }).waitFor({ timeout: 60_000 });
  await settled(page);
}

/** Waits until the focus is at what has this name. */
const at = (page, name) => page.waitForFunction((wanted) => document.activeElement?.getAttribute("aria-label") === wanted, name);

/** What the program says about the question of the page. */
async function told(page, beside = "") {
  const view = new URL(page.url()).searchParams;
  const query = new URLSearchParams(view.has("scope") ? { scope: view.get("scope") } : { nation: view.get("nation") ?? "NLD" });
  query.set("scenario", view.get("scenario") ?? "base");
  const begun = await (await fetch(`${held.address}/v1/plans?${query}${beside}`, { method: "POST" })).json();
  for (;;) {
    const job = await (await fetch(`${held.address}/v1/jobs/${begun.id}`)).json();
    if (job.state === "done") return job.result.result;
    assert.ok(["waiting", "running"].includes(job.state), job.state);
  }
}

const percent = (value, lang) => plain(new Intl.NumberFormat(lang === "nl" ? "nl-NL" : "en-GB", { style: "percent", maximumFractionDigits: 1 }).format(value));

journey(held, "a plan for one nation, what it reaches, why, and when", async ({ lang, page, t }) => {
  await page.goto(`${page.url()}&nation=NLD&scenario=ambition`);
  await settled(page);
  await goTo(page, t, "plan");
  await make(page, t);
  const plan = await told(page);
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
  await page.goto(`${page.url()}&nation=NLD&scenario=ambition`);
  await settled(page);
  await goTo(page, t, "plan");
  await make(page, t);
  await at(page, t("plan.asked_and_found"));
  const { decisions } = await told(page);
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
  assert.equal(plain(await giver.getByRole("cell").nth(5).innerText()), String(units));
  await enter(page, maps.getByRole("row").filter({ hasText: name("nations", "NLD") }).getByRole("button").first());
  await page.getByRole("complementary", { name: t("why.title") }).getByText(name("nations", "NLD")).first().waitFor();
  await press(page, "Escape");
  assert.deepEqual(await violations(page), [], lang);
});

journey(held, "a plan for an alliance by its link, and the question with it", async ({ name, page, t }) => {
  await page.goto(`${page.url()}&scenario=ambition`);
  await settled(page);
  await goTo(page, t, "plan");
  await choose(page, page.getByRole("button", { name: t("plan.whom") }), t("plan.members_of", { format: name("formats", "NATO") }));
  await page.waitForURL(/scope=NATO/);
  await settled(page);
  await make(page, t);
  const plan = await told(page);
  assert.ok((await answer(page)).includes(t("plan.nations_other", { count: String(plan.nations.length) })));
  // Who gets the link sees the same question, and makes the plan again.
  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: t("plan.make"), exact: true }).waitFor();
  assert.ok((await page.getByRole("button", { name: t("plan.whom") }).innerText()).includes(name("formats", "NATO")));
  await make(page, t);
  assert.deepEqual(await violations(page), []);
});

journey(held, "a decision left out, what that costs, and the two plans side by side", async ({ lang, page, t }) => {
  await page.goto(`${page.url()}&nation=NLD&scenario=ambition`);
  await settled(page);
  await goTo(page, t, "plan");
  await make(page, t);
  await page.getByRole("heading", { level: 2, name: t("plan.routes") }).waitFor();
  const { decisions, routes } = await told(page, "&beside=routes");
  assert.equal(await page.locator("main article").count(), routes.length);
  const first = decisions[0];
  await enter(page, page.getByRole("button", { name: `${t("plan.leave")}: ${first.words[lang]}` }));
  await page.waitForURL(/forbid=/);
  // The button has gone with the plan it stood in; who uses no mouse is not thrown back to the top.
  await at(page, t("plan.asked_and_found"));
  const wishes = page.getByRole("list", { name: t("plan.wishes") });
  await wishes.waitFor();
  await page.getByRole("heading", { level: 2, name: t("plan.reached") }).waitFor({ timeout: 60_000 });
  await settled(page);
  const table = page.getByRole("table", { name: t("plan.decisions"), exact: true });
  assert.ok(!(await table.innerText()).includes(first.words[lang]));
  await page.getByText(t("plan.price").split(":")[0]).waitFor();
  // The plan that was made before stands beside it.
  await enter(page, page.getByRole("button", { name: t("plan.compare_with") }));
  await page.getByRole("listbox").waitFor();
  await press(page, "ArrowDown", "Enter");
  const differing = page.getByRole("table", { name: t("plan.differing") });
  assert.ok((await differing.innerText()).includes(first.words[lang]));
  assert.deepEqual(await violations(page), []);
  await enter(page, wishes.getByRole("button"));
  await page.waitForURL((url) => !/forbid=\w/.test(url.search));
  await at(page, t("plan.asked_and_found"));
});

journey(held, "demands that clash, and the concession accepted with one press", async ({ page, t }) => {
  await page.goto(`${page.url()}&nation=NLD&scenario=ambition&change=set:bands.met.submarine:2026`);
  await settled(page);
  await goTo(page, t, "plan");
  await make(page, t);
  await page.getByRole("heading", { level: 2, name: t("plan.conflict") }).waitFor();
  assert.deepEqual(await violations(page), []);
  await enter(page, page.getByRole("button", { name: t("plan.accept_one") }));
  await page.waitForURL(/change=set:bands\.met\.submarine:none/);
  await page.getByRole("table", { name: t("plan.decisions"), exact: true }).waitFor({ timeout: 60_000 });
  const changes = page.getByRole("list", { name: t("scenario.considered") });
  assert.ok((await changes.innerText()).length > 0);
});
