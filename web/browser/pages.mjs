// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// Every page, in both languages, light or dark, at three sizes: it answers, says what it is, breaks no
// rule of accessibility, asks nothing outside this machine and leaves no error behind. Light and dark are
// two files of tests, which run side by side.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { workbench } from "./journey.mjs";
import { SIZES, open, picture, violations } from "./workbench.mjs";

const PAGES = {
  overview: "/?nation=NLD",
  shortfalls: "/shortfalls?nation=NLD&year=2030",
  cell: "/shortfalls?nation=NLD&cell=main-battle-tank",
  dependence: "/dependence?nation=NLD&without=DEU&without=USA",
  changes: "/changes?nation=NLD&consider=cut:NLD:main-battle-tank:100%25@2028",
  partners: "/partner?nation=NLD",
  explained: "/partner?nation=NLD&with=TUR&moment=2010&asOf=2014",
  partner: "/partner?nation=NLD&partner=DEU",
  opportunities: "/opportunities?nation=NLD&partner=DEU",
  sheet: "/opportunities?nation=NLD&sheet=main-battle-tank.DEU.GBR.NLD",
  review: "/review?nation=NLD",
  reviewed: "/review/benesam?nation=NLD",
  specialisms: "/specialisms?nation=NLD",
  cluster: "/cluster?nation=NLD&capability=tanker-aircraft&member=BEL&member=DEU&member=LUX&member=NLD",
  plan: "/plan?nation=NLD&scenario=ambition",
  burden: "/burden?nation=NLD",
  cooperations: "/cooperations?nation=NLD",
  cooperation: "/cooperations/mmf?nation=NLD",
  data: "/data",
  method: "/methods/burden",
};

const nothing = [];

/** Declares the tests of every page in one scheme. */
export function everyPage(scheme) {
  const held = workbench();
  for (const [name, where] of Object.entries(PAGES)) {
    describe(`the page ${name}`, () => {
      for (const lang of ["en", "nl"]) {
        for (const [size, at] of Object.entries(SIZES)) {
          test(`holds in ${lang}, ${scheme}, ${size}`, () => holds(held, { at, lang, name, scheme, size, where }));
        }
      }
    });
  }
}

async function holds({ address, browser }, { at, lang, name, scheme, size, where }) {
  const asked = `${where}${where.includes("?") ? "&" : "?"}lang=${lang}`;
  const { close, page, wrong } = await open(browser, address, asked, { scheme, size: at });
  try {
    assert.match(await page.title(), / · Concordia$/);
    assert.equal(await page.getAttribute("html", "lang"), lang);
    await page.evaluate(() => document.fonts.ready);
    await picture(page, `${name}-${lang}-${scheme}-${size}`);
    assert.deepEqual(wrong, nothing);
    assert.deepEqual(await violations(page), nothing);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `the page is ${wider} px wider than the window`);
  } finally {
    await close();
  }
}
