// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The plan asked otherwise: for an alliance by its link, with a decision left out, with demands that clash; by
// keyboard only. A file of its own, since files run side by side.

import assert from "node:assert/strict";
import { answer, journey, workbench } from "./journey.mjs";
import { choose, enter, press } from "./keyboard.mjs";
import { at, make, told, toPlan } from "./plan.mjs";
import { settled, violations } from "./workbench.mjs";

const held = workbench();

journey(held, "a plan for an alliance by its link, and the question with it", async ({ name, page, t }) => {
  await toPlan(page, t, "");
  await choose(page, page.getByRole("button", { name: t("plan.whom") }), t("plan.members_of", { format: name("formats", "NATO") }));
  await page.waitForURL(/scope=NATO/);
  await settled(page);
  await make(page, t);
  const plan = await told(held.address, page);
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
  await toPlan(page, t);
  await make(page, t);
  await page.getByRole("heading", { level: 2, name: t("plan.routes") }).waitFor();
  const { decisions, routes } = await told(held.address, page, "&beside=routes");
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
  await toPlan(page, t, "&nation=NLD&change=set:bands.met.submarine:2026");
  await make(page, t);
  await page.getByRole("heading", { level: 2, name: t("plan.conflict") }).waitFor();
  assert.deepEqual(await violations(page), []);
  await enter(page, page.getByRole("button", { name: t("plan.accept_one") }));
  await page.waitForURL(/change=set:bands\.met\.submarine:none/);
  await page.getByRole("table", { name: t("plan.decisions"), exact: true }).waitFor({ timeout: 60_000 });
  const changes = page.getByRole("list", { name: t("scenario.considered") });
  assert.ok((await changes.innerText()).length > 0);
});
