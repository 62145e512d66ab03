// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// With whom, who carries what, which cooperations and instruments: asked by keyboard only.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, workbench } from "./journey.mjs";
import { enter, find, goTo, press, reach } from "./keyboard.mjs";
import { settled } from "./workbench.mjs";

const held = workbench();

/** Pages of a printed file: each is an object of its own. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

journey(held, "a partner, printed as a brief", async ({ name, page, t }) => {
  await goTo(page, t, "partner");
  await find(page, t("partner.choose"), name("nations", "DEU"));
  const title = t("partner.pair", { a: name("nations", "NLD"), b: name("nations", "DEU") });
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  for (const section of ["together", "wants", "access", "fleets", "changes", "formats", "measures", "sources"]) {
    await page.getByRole("heading", { level: 2, name: t(`partner.${section}`) }).waitFor();
  }
  assert.match(page.url(), /partner=DEU/);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("navigation").filter({ visible: true }).count(), 0, "no navigation is printed");
  assert.equal(await page.getByRole("button", { name: t("partner.print") }).count(), 0, "no control is printed");
  const brief = await page.pdf({ format: "A4" });
  assert.ok(pagesOf(brief) >= 1, "the brief has a page");
});

/** Walks the marks of a picture by arrows until the one that is reached says what is wanted. */
async function walkTo(page, list, wanted) {
  const reached = () => list.evaluate((element) => document.getElementById(element.getAttribute("aria-activedescendant"))?.ariaLabel ?? "");
  const count = await list.getByRole("option").count();
  for (let pressed = 0; pressed < count && !wanted.test(await reached()); pressed += 1) await press(page, "ArrowRight");
  assert.match(await reached(), wanted);
}

journey(held, "a partner with whom more would fit, and what would have to change", async ({ page, t }) => {
  await goTo(page, t, "partner");
  const rings = page.getByRole("listbox").first();
  await reach(page, rings);
  // What stands after the names of partner and shells: ": an opportunity".
  const wanted = new RegExp(t("partners.said_opportunity").split(":").at(-1));
  await walkTo(page, rings, wanted);
  await press(page, "Enter");
  const explained = page.getByRole("region").filter({ has: page.locator("#explained") });
  await explained.getByRole("heading", { name: t("partners.would_move") }).waitFor();
  assert.match(page.url(), /with=[A-Z]{3}/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "explained", "the reader is taken there");
  assert.match(await explained.innerText(), wanted);
  assert.ok((await explained.locator("dl li").count()) > 0, "what is lacking is said");
  await enter(page, explained.getByRole("table", { name: t("partners.measurements") }).getByTitle(t("why.open")));
  await page.getByRole("complementary", { name: t("why.title") }).locator("section li").first().waitFor();
  await press(page, "Escape");
  await enter(page, explained.getByRole("link", { name: t("partners.to_pair") }));
  await page.waitForURL(/partner=[A-Z]{3}/);
  await settled(page);
});

journey(held, "the rings in an earlier year, as a table", async ({ page, t }) => {
  await goTo(page, t, "partner");
  const figure = page.getByRole("figure").first();
  await reach(page, figure.getByRole("slider", { name: t("partners.moment") }));
  await press(page, "Home");
  await page.waitForURL(/moment=2000/);
  await figure.getByRole("heading", { name: /2000/ }).waitFor();
  await reach(page, figure.getByRole("tab", { name: t("picture.picture") }));
  await press(page, "ArrowRight", "Enter");
  const table = figure.getByRole("table");
  await table.waitFor();
  assert.ok((await table.getByRole("row").count()) > 30, "every partner has a row");
});

journey(held, "the burden as a table, taken away", async ({ name, page, t }) => {
  await goTo(page, t, "burden");
  const figure = page.getByRole("figure").first();
  await reach(page, figure.getByRole("tab", { name: t("picture.picture") }));
  await press(page, "ArrowRight", "Enter");
  const table = figure.getByRole("table");
  await table.waitFor();
  assert.ok((await table.getByRole("row").count()) > 20, "every nation has a row");
  const coming = page.waitForEvent("download");
  await enter(page, figure.getByRole("group", { name: t("picture.take") }).getByRole("button", { name: "CSV" }));
  const file = await coming;
  assert.equal(file.suggestedFilename(), "burden-means.csv");
  const text = await readFile(await file.path(), "utf8");
  assert.ok(text.includes(t("burden.spending").split(",")[0]) && text.includes(name("nations", "NLD")), text.slice(0, 200));
});

journey(held, "a cooperation found by a word, and who decides in it", async ({ name, page, t }) => {
  await goTo(page, t, "cooperations");
  await reach(page, page.getByRole("searchbox", { name: t("table.search") }));
  const wanted = name("cooperations", "mmf");
  await page.keyboard.type(wanted);
  await enter(page, page.getByRole("table").getByRole("link", { name: wanted }));
  await page.getByRole("heading", { level: 1, name: wanted }).waitFor();
  await settled(page);
  const roles = page.getByRole("table", { name: t("cooperation.roles") });
  await roles.waitFor();
  assert.ok((await roles.innerText()).includes(name("nations", "DEU")));
  assert.match(page.url(), /\/cooperations\/mmf/);
});

journey(held, "which instrument is open to a group, by which article", async ({ name, page, t }) => {
  await goTo(page, t, "cooperations");
  await enter(page, page.getByRole("link", { name: t("cooperations.router") }));
  await page.getByRole("heading", { level: 1, name: t("router.question") }).waitFor();
  // One nation alone is too few for some instruments: the verdict names the article.
  const closed = page.locator("main details").filter({ hasText: t("code.verdict.not_open") }).filter({ hasText: /Art/ }).first();
  await enter(page, closed.locator("summary"));
  await closed.getByRole("columnheader", { name: t("router.article"), exact: true }).waitFor();
  await closed.getByRole("cell", { name: t("code.rule_state.fails") }).first().waitFor();

  for (const nation of ["DEU", "NOR"]) await find(page, t("router.add"), name("nations", nation));
  await page.locator("main header p").filter({ hasText: name("nations", "NOR") }).first().waitFor();
  assert.match(page.url(), /participant=NLD&participant=DEU&participant=NOR/);
});
