// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What journeys to the plan share: it is made on a press of a key, and the program is asked the same.

import assert from "node:assert/strict";
import { enter, goTo } from "./keyboard.mjs";
import { settled } from "./workbench.mjs";

/** Opens the page of the plan under the scenario that has needs to plan for. */
export async function toPlan(page, t, beside = "&nation=NLD") {
  await page.goto(`${page.url()}${beside}&scenario=ambition`);
  await settled(page);
  await goTo(page, t, "plan");
}

/** Makes the plan and waits for what comes out. */
export async function make(page, t) {
  await enter(page, page.getByRole("button", { name: t("plan.make"), exact: true }));
  await page.getByRole("heading", { level: 2, name: t("plan.reached") }).waitFor({ timeout: 60_000 });
  await settled(page);
}

/** Waits until the focus is at what has this name. */
export const at = (page, name) => page.waitForFunction((wanted) => document.activeElement?.getAttribute("aria-label") === wanted, name);

/** What the program says about the question of the page. */
export async function told(address, page, beside = "") {
  const view = new URL(page.url()).searchParams;
  const query = new URLSearchParams(view.has("scope") ? { scope: view.get("scope") } : { nation: view.get("nation") ?? "NLD" });
  query.set("scenario", view.get("scenario") ?? "base");
  const begun = await (await fetch(`${address}/v1/plans?${query}${beside}`, { method: "POST" })).json();
  for (;;) {
    const job = await (await fetch(`${address}/v1/jobs/${begun.id}`)).json();
    if (job.state === "done") return job.result.result;
    assert.ok(["waiting", "running"].includes(job.state), job.state);
  }
}
