// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// Every number opens: the figures of the first page and of the burden lead to what they rest on, and from
// there to how they are computed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { workbench, wordsOf } from "./journey.mjs";
import { open, settled, violations } from "./workbench.mjs";

const held = workbench();
/** Pages with the part of them whose figures are opened. */
const FIGURES = { "/?nation=NLD": "main dl", "/burden?nation=NLD": "main header" };

for (const lang of ["en", "nl"]) {
  for (const [where, part] of Object.entries(FIGURES)) {
    test(`every figure of ${where} opens what it rests on and how it is computed, ${lang}`, async () => {
      const t = wordsOf(lang);
      const { close, page, wrong } = await open(held.browser, held.address, `${where}&lang=${lang}`);
      page.setDefaultTimeout(10_000);
      const drawer = page.getByRole("complementary", { name: t("why.title") });
      try {
        const figures = page.locator(part).locator(`button[title="${t("why.open")}"]`);
        assert.ok((await figures.count()) >= 3);
        for (const figure of await figures.all()) {
          await figure.click();
          await settled(page);
          await drawer.locator("section li").first().waitFor();
          await page.keyboard.press("Escape");
          await drawer.waitFor({ state: "detached" });
        }
        await figures.first().click();
        await settled(page);
        assert.deepEqual(await violations(page), []);
        await drawer.getByRole("link", { name: t("why.method_text") }).click();
        await page.waitForURL(/\/methods\//);
        await settled(page);
        assert.match(await page.locator("main article h1").innerText(), /Capacity|Burden/);
        assert.deepEqual(wrong, []);
      } finally {
        await close();
      }
    });
  }
}
