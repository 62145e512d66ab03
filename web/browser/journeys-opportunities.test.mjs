// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What could we do, and what do we keep: candidates, weighing sheets and the review, by keyboard only.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { journey, plain, workbench } from "./journey.mjs";
import { choose, enter, find, goTo, press, reach } from "./keyboard.mjs";
import { open, settled } from "./workbench.mjs";

const held = workbench();

/** Pages of a printed file: each is an object of its own. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

journey(held, "a candidate with a partner, weighed and taken away", async ({ lang, name, page, t }) => {
  await goTo(page, t, "opportunities");
  await choose(page, page.getByRole("button", { name: t("opportunities.partner") }), name("nations", "DEU"));
  await page.waitForURL(/partner=DEU/);
  const table = page.getByRole("table", { name: t("opportunities.table") });
  for (const row of await table.locator("tbody tr").all()) {
    assert.ok((await row.innerText()).includes(name("nations", "DEU")), "the filter holds");
  }
  await enter(page, table.locator("tbody").getByRole("link"));
  await page.waitForURL(/partner=DEU&sheet=[a-z0-9-]+\.[A-Z.]+/);
  await settled(page);
  for (const part of ["goal", "yield", "freedom", "instruments", "cost", "principles", "considerations", "judgement", "sources"]) {
    await page.getByRole("heading", { level: 2, name: t(`sheet.${part}`), exact: true }).waitFor();
  }
  assert.ok(plain(await page.locator("main article").innerText()).includes(`${t("sheet.cost_unknown")} ${t("figure.unknown")}`), "an unknown cost is shown as unknown");
  await enter(page, page.getByRole("table", { name: t("sheet.considerations") }).getByTitle(t("why.open")));
  await page.getByRole("complementary", { name: t("why.title") }).locator("section li").first().waitFor();
  await press(page, "Escape");
  await reach(page, page.getByRole("textbox", { name: t("sheet.write") }));
  await page.keyboard.type("wait & see");
  for (const [form, mark] of [["HTML", `<html lang="${lang}"`], ["DOCX", "PK"]]) {
    const coming = page.waitForEvent("download");
    await enter(page, page.getByRole("group", { name: t("sheet.take") }).getByRole("button", { name: form }));
    const file = await coming;
    assert.match(file.suggestedFilename(), new RegExp(`\\.${form.toLowerCase()}$`));
    const bytes = await readFile(await file.path());
    assert.ok(bytes.toString("latin1").includes(mark), `${form} is what it says`);
    if (form === "HTML") assert.ok(bytes.includes("wait &amp; see"), "the judgement goes with it");
  }
  await page.reload();
  await settled(page);
  assert.equal(await page.getByRole("textbox", { name: t("sheet.write") }).inputValue(), "wait & see", "it is kept here");
});

journey(held, "candidates of one capability", async ({ name, page, t }) => {
  await goTo(page, t, "opportunities");
  await find(page, t("policy.capability"), name("capabilities", "main-battle-tank"));
  await page.waitForURL(/capability=main-battle-tank/);
  await settled(page);
  const links = page.getByRole("table", { name: t("opportunities.table") }).locator("tbody a[href*='sheet=']");
  await links.first().waitFor();
  for (const text of await links.allInnerTexts()) assert.equal(text, name("capabilities", "main-battle-tank"));
  // The first line says of what it counts, and the reader can go on from where the choice was made.
  assert.match(plain(await page.locator("main").innerText()), new RegExp(`\\(${name("capabilities", "main-battle-tank")}\\)`));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "combobox");
});

journey(held, "a running cooperation, reviewed", async ({ page, t }) => {
  await goTo(page, t, "review");
  await choose(page, page.getByRole("button", { name: t("review.something") }), t("review.course.deepen"));
  await page.waitForURL(/course=deepen/);
  const table = page.getByRole("table", { name: t("review.table") });
  // What the tests of the principles say opens where it stands, and each reason to its rows and sources.
  const opener = table.locator("tbody button[aria-expanded]").first();
  await enter(page, opener);
  const tests = page.getByRole("table", { name: t("sheet.principles") });
  await tests.waitFor();
  assert.equal(await opener.getAttribute("aria-expanded"), "true");
  await enter(page, tests.getByTitle(t("why.open")));
  await page.getByRole("complementary", { name: t("why.title") }).locator("section li a").first().waitFor();
  await press(page, "Escape");
  await enter(page, opener);
  await tests.waitFor({ state: "detached" });
  await enter(page, table.locator("tbody").getByRole("link"));
  await page.waitForURL(/\/review\/[a-z0-9-]+/);
  await settled(page);
  const courses = page.getByRole("table", { name: t("review.title") });
  assert.ok((await courses.innerText()).includes(t("review.course.deepen")));
  await choose(page, page.getByRole("button", { name: t("review.mine") }), t("review.course.adapt"));
  await enter(page, page.getByRole("link", { name: t("review.back") }));
  await page.getByRole("table", { name: t("review.table") }).getByRole("cell", { name: t("review.course.adapt"), exact: true }).waitFor();
});

describe("weighing sheets on paper", () => {
  for (const lang of ["en", "nl"]) {
    test(`every kind of candidate prints on two pages in ${lang}`, async () => {
      const answer = await fetch(`${held.address}/v1/opportunities?nation=NLD`);
      const { candidates } = (await answer.json()).result;
      const largest = [...candidates].sort((a, b) => b.members.length - a.members.length)[0];
      const sheets = [...candidates.slice(0, 4), largest].map(({ id }) => [`/opportunities?sheet=${id}`, `/opportunities/${id}`]);
      const reviews = ["benesam", "mmf"].map((id) => [`/review/${id}?`, `/cooperations/${id}`]);
      for (const [where, of] of [...sheets, ...reviews]) {
        const { close, page, wrong } = await open(held.browser, held.address, `${where}&nation=NLD&lang=${lang}`);
        await page.getByRole("textbox").last().fill("We wait for the partner.\nDesk, 1 March 2026");
        const printed = await page.pdf({ format: "A4", preferCSSPageSize: true });
        assert.ok(pagesOf(printed) <= 2, `${where} on screen, printed`);
        const address = `${held.address}/v1${of}/weighing-sheet?nation=NLD&lang=${lang}`;
        const html = await (await fetch(address, { headers: { accept: "text/html" } })).text();
        // A page of its own: what the workbench forbids its pages, such as styles in them, holds for no file.
        const file = await page.context().newPage();
        await file.setContent(html);
        assert.ok(pagesOf(await file.pdf({ preferCSSPageSize: true })) <= 2, `${where} as a file, printed`);
        assert.deepEqual(wrong, []);
        await close();
      }
    });
  }

  test("a candidate of twenty members prints on two pages as a file, and holds on screen what is folded", async () => {
    const members = "BEL.BGR.CAN.CZE.DEU.DNK.ESP.EST.FRA.GBR.GRC.HRV.HUN.ITA.LTU.LUX.LVA.NLD.NOR.POL";
    const { close, page } = await open(held.browser, held.address, "/opportunities?nation=NLD");
    for (const capability of ["fighter", "main-battle-tank"]) {
      const address = `${held.address}/v1/opportunities/${capability}.${members}/weighing-sheet?nation=NLD&lang=nl`;
      const html = await (await fetch(address, { headers: { accept: "text/html" } })).text();
      const file = await page.context().newPage();
      await file.setContent(html);
      assert.ok(pagesOf(await file.pdf({ preferCSSPageSize: true })) <= 2, capability);
      await file.locator("details summary").click();
      await file.getByRole("rowheader", { name: "Polen" }).waitFor();
    }
    await close();
  });
});
