// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The guide: its pictures are taken here, and its links lead to files that exist. scripts/guide-pictures
// puts the pictures in docs/guide/pictures.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { workbench, wordsOf } from "./journey.mjs";
import { open, picture } from "./workbench.mjs";

const held = workbench();
const guide = fileURLToPath(new URL("../../docs/guide", import.meta.url));
const t = wordsOf("en");
const cut = "cut:NLD:mine-countermeasures:2@2028";

/** What each picture shows: an address, and what is done there before it is taken. */
const PICTURES = {
  overview: ["/"],
  "heat-map": ["/shortfalls"],
  balance: ["/shortfalls?cell=main-battle-tank"],
  why: ["/shortfalls?cell=main-battle-tank", (page) => page.getByTitle(t("why.open")).first().click()],
  dependence: ["/dependence?without=DEU&without=USA"],
  changes: [`/changes?consider=${cut}`, (page) => at(page, t("changes.consider"))],
  scenario: [`/shortfalls?cell=mine-countermeasures&year=2028&change=${cut}`],
  partner: ["/partner?partner=DEU"],
  opportunities: ["/opportunities"],
  review: ["/review"],
  cooperation: ["/cooperations/mmf", (page) => at(page, t("cooperation.roles"))],
  router: ["/cooperations?participant=NLD&participant=DEU&participant=NOR&router=1"],
};

/** Brings a part of the page to the top. */
const at = (page, title) => page.getByRole("heading", { name: title }).first().evaluate((heading) => heading.scrollIntoView());

for (const [name, [where, then]] of Object.entries(PICTURES)) {
  test(`the picture ${name} of the guide`, async () => {
    const address = `${where}${where.includes("?") ? "&" : "?"}lang=en`;
    const { close, page, wrong } = await open(held.browser, held.address, address);
    try {
      await then?.(page);
      await page.evaluate(() => document.fonts.ready);
      await picture(page, `guide-${name}`, name === "overview" ? { clip: { height: 660, width: 1280, x: 0, y: 0 } } : {});
      assert.deepEqual(wrong, []);
    } finally {
      await close();
    }
  });
}

test("every picture of the guide is one that is taken here, and is small", () => {
  const kept = readdirSync(path.join(guide, "pictures"));
  assert.deepEqual(kept.toSorted(), Object.keys(PICTURES).map((name) => `${name}.png`).toSorted());
  for (const file of kept) {
    const { size } = statSync(path.join(guide, "pictures", file));
    assert.ok(size < 200_000, `${file} has ${size} bytes`);
  }
});

test("every link of the guide leads to a file that exists", () => {
  const pages = readdirSync(guide, { recursive: true }).filter((file) => file.endsWith(".md"));
  const dead = pages.flatMap((file) => {
    const place = path.join(guide, file);
    const links = [...readFileSync(place, "utf8").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link);
    return links
      .filter((link) => !/^https?:/.test(link) && !existsSync(path.resolve(path.dirname(place), link)))
      .map((link) => `${file}: ${link}`);
  });
  assert.ok(pages.length > 12);
  assert.deepEqual(dead, []);
});
