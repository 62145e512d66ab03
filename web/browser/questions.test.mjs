// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The questions of docs/guide/questions.md, one of each user: answered from the screen in at most four
// clicks, beginning at the first page. What is asserted is asked of the program, so it may change with the data.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { namesOf, plain, workbench, wordsOf } from "./journey.mjs";
import { open } from "./workbench.mjs";

const held = workbench();
const MOST = 4;
const LOCALES = { en: "en-GB", nl: "nl-NL" };

/** The result of a request, as the page asks for it. */
const result = async (path) => (await (await fetch(held.address + path)).json()).result;
const nav = ({ page, t }, section) => page.getByRole("navigation", { name: t("frame.questions") }).getByRole("link", { name: t(`${section}.nav`) });
const lead = ({ page }) => page.locator("main header p").first();
const first = () => held.catalogue.first_year;

/** A question: the clicks that lead to its answer, where that stands, and what it must say. */
const QUESTIONS = {
  "policy planner: with whom do we share most, and what?": {
    clicks: [(to) => nav(to, "partner"), ({ name, page }) => page.getByRole("link", { name: name("nations", "DEU") })],
    stands: lead,
    says: async () => {
      const pair = await result(`/v1/pairs/NLD/DEU?scenario=base&year=${first()}`);
      return [String(pair.cooperations.filter(({ together }) => together).length)];
    },
  },
  "board secretary: which cooperation has a milestone that is late?": {
    clicks: [({ page, name }) => page.getByRole("link", { name: name("cooperations", "seebataillon") })],
    stands: ({ page, t }) => page.getByRole("table", { name: t("cooperation.milestones") }),
    says: ({ t }) => [t("code.progress.late"), "2018"],
  },
  "attaché: what does each want with Norway, and what do we have together?": {
    clicks: [
      (to) => nav(to, "partner"),
      ({ page, t }) => page.getByRole("combobox", { name: t("partner.choose") }),
      ({ page, name }) => page.getByRole("option", { name: name("nations", "NOR"), exact: true }),
    ],
    stands: ({ page }) => page.locator("main article"),
    says: ({ name, t }) => [t("partner.wants"), t("partner.together"), name("nations", "NOR")],
  },
  "procurement planner: who renews the same capability in the same years?": {
    clicks: [(to) => nav(to, "changes"), ({ page, name }) => page.getByRole("button", { name: name("capabilities", "mine-countermeasures") })],
    stands: ({ page, t }) => page.getByRole("figure").filter({ hasText: t("picture.source") }).first(),
    says: ({ name }) => [name("nations", "BEL")],
  },
  "parliamentary staff: what falls short without Germany?": {
    clicks: [(to) => nav(to, "dependence"), ({ page, name }) => page.getByRole("checkbox", { name: name("nations", "DEU") })],
    stands: lead,
    says: ({ name }) => [name("nations", "DEU"), String(first())],
  },
  "analyst: what remains when another need is assumed, and how is that cited?": {
    clicks: [
      ({ page }) => page.locator("#choose-scenario"),
      ({ page }) => page.getByRole("option", { name: "ambition" }),
      (to) => nav(to, "data"),
    ],
    stands: ({ page }) => page.locator("blockquote"),
    says: async () => ["ambition", (await (await fetch(`${held.address}/v1/catalogue`)).json()).package.hash.slice(0, 12)],
  },
};

for (const [question, { clicks, says, stands }] of Object.entries(QUESTIONS)) {
  describe(question, () => {
    for (const lang of ["en", "nl"]) {
      test(`is answered in at most ${MOST} clicks, ${lang}`, async () => {
        assert.ok(clicks.length <= MOST);
        const { close, page, wrong } = await open(held.browser, held.address, "/", { locale: LOCALES[lang] });
        page.setDefaultTimeout(10_000);
        const to = { name: namesOf(held.catalogue, lang), page, t: wordsOf(lang) };
        try {
          for (const click of clicks) await click(to).first().click();
          const place = stands(to).first();
          for (const words of await says(to)) await place.filter({ hasText: words }).waitFor();
          assert.ok(plain(await place.innerText()).length > 20);
          assert.deepEqual(wrong, []);
        } finally {
          await close();
        }
      });
    }
  });
}

test("the guide asks the same questions, each with its clicks counted", () => {
  for (const file of ["questions.md", "vragen.md"]) {
    const text = readFileSync(new URL(`../../docs/guide/${file}`, import.meta.url), "utf8");
    const steps = text.split(/^## /m).slice(1).map((part) => part.match(/^\d\. /gm)?.length ?? 0);
    assert.deepEqual(steps, Object.values(QUESTIONS).map(({ clicks }) => clicks.length), file);
  }
});
