// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What the data say, a package checked before it is used, scenarios kept, and the frame of every page:
// by keyboard only.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { answer, journey, plain, workbench } from "./journey.mjs";
import { choose, enter, find, goTo, press, reach } from "./keyboard.mjs";
import { open, settled, violations } from "./workbench.mjs";

const held = workbench();
const minimal = fileURLToPath(new URL("../../examples/minimal", import.meta.url));
const kept = mkdtempSync(path.join(tmpdir(), "concordia-browser-"));
const workbook = path.join(kept, "minimal.xlsx");
const broken = path.join(kept, "broken");
execFileSync(process.env.PROGRAM, ["convert", minimal, workbook], { stdio: "ignore" });
cpSync(minimal, broken, { recursive: true });
const holdings = path.join(broken, "data", "holdings.csv");
writeFileSync(holdings, readFileSync(holdings, "utf8").replace("XAA,fighter-new,", "XAA,fighter-nev,"));
after(() => rmSync(kept, { recursive: true }));

/** Chooses a file or a folder in the chooser that a button opens. */
async function hand(page, button, file) {
  const coming = page.waitForEvent("filechooser");
  await enter(page, page.getByRole("button", { name: button }));
  await (await coming).setFiles(file);
}

journey(held, "sources that contradict each other, and a package checked", async ({ page, t }) => {
  await goTo(page, t, "data");
  await enter(page, page.getByRole("link", { name: t("data.contradictions") }));
  await page.getByRole("table", { name: t("data.contradictions") }).waitFor();
  await enter(page, page.getByRole("link", { name: t("data.check") }));
  await hand(page, t("data.choose_file"), workbook);
  await page.getByRole("heading", { name: t("data.usable", { name: "minimal" }) }).waitFor();
  assert.ok((await page.locator("main details").count()) > 0, "findings are shown by kind");

  await hand(page, t("data.choose_folder"), broken);
  await page.getByRole("heading", { name: t("data.not_usable_one", { name: "minimal", count: 1 }) }).waitFor();
  const finding = page.getByRole("row").filter({ hasText: "fighter-nev" });
  const cells = await finding.first().getByRole("cell").allInnerTexts();
  assert.deepEqual(cells.slice(0, 3), ["data/holdings.csv", "2", "capability"]);
  assert.match(cells.join(" "), /fighter-new/);
});

journey(held, "a change kept as a scenario and compared with the package", async ({ lang, name, page, size, t }) => {
  const own = `fewer-hunters-${lang}-${size}`;
  const unfolded = page.getByRole("button", { name: t("scenario.add"), expanded: true });
  const listed = page.getByRole("list", { name: t("scenario.considered") }).getByRole("listitem");
  await press(page, "c");
  await unfolded.waitFor();
  await find(page, t("change.capability"), name("capabilities", "mine-countermeasures"));
  await reach(page, page.getByRole("textbox", { name: t("change.amount") }));
  await page.keyboard.type("100%");
  await press(page, "Enter");
  await listed.first().waitFor();
  // It stays open and the focus stays where the next number goes; undo takes the last one back.
  await page.keyboard.type("1");
  await press(page, "Enter");
  await listed.nth(1).waitFor();
  await enter(page, page.getByRole("button", { name: t("scenario.undo") }));
  await listed.nth(1).waitFor({ state: "hidden" });
  await reach(page, page.getByRole("textbox", { name: t("change.amount") }));
  await press(page, "Escape");
  await unfolded.waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => document.activeElement?.id), "add-change");

  const dialog = page.getByRole("dialog");
  await enter(page, page.getByRole("button", { name: t("scenario.keep") }));
  await page.keyboard.type(own);
  await press(page, "Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.waitForURL(new RegExp(`scenario=${own}`));
  assert.doesNotMatch(page.url(), /change=/);

  await choose(page, page.locator("#choose-scenario"), "base");
  await page.waitForURL((url) => !url.searchParams.has("scenario"));
  await choose(page, page.locator("#choose-scenario"), own);
  await page.waitForURL(new RegExp(`scenario=${own}`));
  await choose(page, page.getByRole("button", { name: t("scenario.compare") }), "base");
  await page.waitForURL(/compare=base/);
  await page.locator("main s").first().waitFor();

  // What the package has cannot be forgotten; what is kept can, and the view goes on with what it built on.
  const forgetting = page.getByRole("button", { name: t("scenario.forget") });
  await enter(page, forgetting);
  await dialog.getByRole("heading", { name: t("forget.title", { name: own }) }).waitFor();
  assert.deepEqual(await violations(page), []);
  await press(page, "Escape");
  await dialog.waitFor({ state: "hidden" });
  await enter(page, forgetting);
  const coming = page.waitForEvent("download");
  await enter(page, dialog.getByRole("button", { name: t("forget.file") }));
  assert.equal((await coming).suggestedFilename(), `${own}.toml`);
  await enter(page, dialog.getByRole("button", { name: t("forget.forget"), exact: true }));
  await page.waitForURL((url) => !url.searchParams.has("scenario") && !url.searchParams.has("compare"));
  await page.waitForFunction(() => document.activeElement?.id === "choose-scenario");
  await forgetting.waitFor({ state: "hidden" });
  await settled(page);
  const { result } = await (await fetch(`${held.address}/v1/catalogue`)).json();
  assert.ok(!result.scenarios.some((scenario) => scenario.name === own));
});

journey(held, "every page by its keys, which are listed", async ({ page, t }) => {
  const pages = ["overview", "shortfalls", "dependence", "changes", "partner", "opportunities", "plan"];
  const further = ["review", "specialisms", "cluster", "burden", "cooperations", "data"];
  for (const [keys, section] of [...pages.map((one, place) => [[`${place + 1}`], one]), ...further.map((one, place) => [["g", `${place + 1}`], one])]) {
    await press(page, ...keys);
    await page.getByRole("heading", { level: 1, name: t(`${section}.question`) }).waitFor();
  }
  await settled(page);
  // Another key between them leads nowhere else.
  await press(page, "g", "x", "2");
  await page.getByRole("heading", { level: 1, name: t("shortfalls.question") }).waitFor();
  await press(page, "?");
  const listed = plain(await page.getByRole("dialog").innerText());
  assert.ok(listed.includes(`g ${t("keys.then")} 6 ${t("data.nav")}`), listed);
  assert.ok(listed.includes(`7 ${t("plan.nav")}`), listed);
});

journey(held, "the package as it was known at the end of a year", async ({ page, t }) => {
  await press(page, "]");
  await page.waitForURL(/year=/);
  await choose(page, page.locator("#choose-moment"), t("scenario.end_of", { year: 2014 }));
  await page.waitForURL((url) => url.searchParams.get("asOf") === "2014" && !url.searchParams.has("year"));
  await page.locator("#choose-year").filter({ hasText: "2014" }).waitFor();
  await settled(page);
  await press(page, "]");
  await page.waitForURL(/year=2015/);
  await settled(page);
  await choose(page, page.locator("#choose-moment"), t("scenario.now"));
  await page.waitForURL((url) => !url.searchParams.has("asOf") && !url.searchParams.has("year"));
});

journey(held, "language, theme, the way back and a link that is passed on", async ({ lang, page, size, t }) => {
  await goTo(page, t, "burden");
  const first = page.url();
  await press(page, "]");
  await page.waitForURL(/year=/);
  await settled(page);
  const copy = await open(held.browser, held.address, page.url().slice(held.address.length), { size: page.viewportSize() && Object.values(page.viewportSize()) });
  // Here the old answer stays until the new one is there, and there a picture until its place has a width.
  const read = async () => [plain(await answer(page)), plain(await answer(copy.page))];
  let [shown, passed] = await read();
  for (let looked = 0; looked < 100 && shown !== passed; looked += 1) {
    await page.waitForTimeout(100);
    [shown, passed] = await read();
  }
  assert.equal(shown, passed, `a fresh window shows the same view at ${size}`);
  await copy.close();

  await page.goBack();
  await page.waitForURL(first);
  await settled(page);
  for (let looked = 0; looked < 100 && plain(await answer(page)) === passed; looked += 1) await page.waitForTimeout(100);
  assert.notEqual(plain(await answer(page)), passed);

  const other = lang === "en" ? "nl" : "en";
  await enter(page, page.getByRole("button", { name: lang === "en" ? "Nederlands" : "English" }));
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, other);
  await press(page, "l");
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
  await enter(page, page.getByRole("button", { name: t("frame.dark"), exact: true }));
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  await press(page, "t");
  assert.equal(await page.getAttribute("html", "data-theme"), "light");
});
