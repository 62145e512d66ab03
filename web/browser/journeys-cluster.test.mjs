// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// A cluster: members added and removed, every number follows, by keyboard only.

import assert from "node:assert/strict";
import { answer, journey, plain, workbench } from "./journey.mjs";
import { enter, find, goTo, press, reach } from "./keyboard.mjs";
import { settled } from "./workbench.mjs";

const held = workbench();

/** What the program says about the view that the page shows. */
async function told(page) {
  const view = new URL(page.url()).searchParams;
  const query = new URLSearchParams({ capability: view.get("capability") });
  for (const [here, there] of [["member", "member"], ["mean", "mean"], ["common", "commonShare"], ["level", "serviceLevel"]]) {
    for (const value of view.getAll(here)) query.append(there, value);
  }
  return (await (await fetch(`${held.address}/v1/cluster?${query}`)).json()).result;
}

/** The lead says how many units are needed together, as the program does. */
async function agrees(page) {
  await settled(page);
  const { fleets } = await told(page);
  const lead = plain(await page.locator("main header p").first().innerText());
  assert.match(lead, new RegExp(`(^|\\D)${fleets.together}(\\D|$)`));
  return fleets;
}

journey(held, "a cluster with a member more and a member less", async ({ name, page, t }) => {
  await goTo(page, t, "cluster");
  await find(page, t("cluster.capability"), name("capabilities", "main-battle-tank"));
  for (const nation of ["BEL", "DEU", "POL"]) {
    await find(page, t("cluster.add"), name("nations", nation));
    await page.waitForURL(new RegExp(`member=${nation}`));
  }
  const three = await agrees(page);
  assert.ok(three.together < three.apart, "a pool saves tanks here");

  await enter(page, page.getByRole("button", { name: t("cluster.remove", { nation: name("nations", "POL") }) }));
  await page.waitForURL((url) => !url.search.includes("POL"));
  const two = await agrees(page);
  assert.ok(two.together < three.together);

  await reach(page, page.getByRole("slider", { name: t("cluster.common") }));
  await press(page, "End");
  await page.waitForURL(/common=1/);
  const common = await agrees(page);
  assert.equal(common.together, common.apart, "nothing is gained when everything is common");

  await enter(page, page.getByRole("button", { name: t("scenario.undo") }));
  await page.waitForURL((url) => url.search.includes("POL"));
});

journey(held, "keys as a table, and why a member saves what it does", async ({ page, t }) => {
  await page.goto(`${page.url()}&capability=main-battle-tank&member=BEL&member=DEU&member=NLD&member=POL`);
  await settled(page);
  const figure = page.getByRole("figure").filter({ hasText: t("cluster.key_shapley") }).first();
  await reach(page, figure.getByRole("tab", { name: t("picture.picture") }));
  await press(page, "ArrowRight", "Enter");
  const table = figure.getByRole("table");
  for (const key of ["shapley", "nucleolus", "banzhaf", "separable_costs", "gni", "gdp", "hours"]) {
    await table.getByRole("columnheader", { name: t(`cluster.key_${key}`), exact: true }).waitFor();
  }
  await enter(page, table.getByTitle(t("why.open")));
  const drawer = page.getByRole("complementary", { name: t("why.title") });
  await drawer.getByText(t("cluster.key_shapley_formula")).waitFor();
  await press(page, "Escape");
  await page.getByRole("heading", { level: 2, name: t("cluster.better") }).waitFor();
}, "/cluster");

journey(held, "a cooperation that runs already, its hours, and a need that is not known", async ({ name, page, t }) => {
  await goTo(page, t, "cluster");
  await find(page, t("cluster.capability"), name("capabilities", "tanker-aircraft"));
  await page.waitForURL(/capability=tanker-aircraft/);
  await settled(page);
  const running = page.getByRole("group", { name: t("cluster.running") });
  await enter(page, running.getByRole("button", { name: name("cooperations", "mmf") }));
  await page.waitForURL(/member=DEU/);
  await settled(page);
  const hours = page.getByRole("table", { name: t("cluster.hours") });
  assert.ok((await hours.innerText()).includes(name("nations", "CZE")));
  const found = await told(page);
  const text = await answer(page);
  for (const nation of found.unknown) assert.ok(text.includes(name("nations", nation)), `${nation} is named`);
});
