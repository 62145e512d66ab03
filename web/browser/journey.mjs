// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// A journey runs in both languages at three sizes. It knows words and names by their keys, so the same
// steps hold in each language.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { SIZES, launch, open, picture, serve } from "./workbench.mjs";

/** Words of the workbench by key. */
export function wordsOf(lang) {
  const all = JSON.parse(readFileSync(new URL(`../src/words/${lang}.json`, import.meta.url), "utf8"));
  return (key, values = {}) => {
    const found = key.split(".").reduce((part, name) => part?.[name], all);
    if (typeof found !== "string") throw new Error(`there are no words for ${key}`);
    return found.replace(/{{(\w+)}}/g, (_, name) => values[name] ?? "");
  };
}

/** Names of the package by kind and id: `name("nations", "DEU")`. */
export function namesOf(catalogue, lang) {
  return (kind, id) => {
    const found = catalogue[kind].find((entry) => entry.id === id);
    if (!found) throw new Error(`the package has no ${id} in ${kind}`);
    return found.name[lang] || found.name.en;
  };
}

/** Starts program and browser before the tests of a file, and stops them after. */
export function workbench(folder = "examples/europe") {
  const held = {};
  before(async () => {
    const served = await serve(folder);
    held.address = served.address;
    held.stop = served.stop;
    held.browser = await launch();
    held.catalogue = (await (await fetch(`${served.address}/v1/catalogue`)).json()).result;
  });
  after(async () => {
    await held.browser?.close();
    held.stop?.();
  });
  return held;
}

/** The text of the answer: what a reader of the page reads. */
export const answer = (page) => page.locator("main").innerText();

/** One line, spaces alike: as a reader compares two texts. */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Runs the steps at every size in both languages; nothing may go wrong on the way. */
export function journey(held, name, steps, from = "/") {
  describe(name, () => {
    for (const lang of ["en", "nl"]) {
      for (const [size, at] of Object.entries(SIZES)) {
        test(`by keyboard in ${lang}, ${size}`, async () => {
          const { close, page, wrong } = await open(held.browser, held.address, `${from}?lang=${lang}`, { size: at });
          page.setDefaultTimeout(10_000);
          try {
            await steps({ lang, name: namesOf(held.catalogue, lang), page, size, t: wordsOf(lang) });
            assert.deepEqual(wrong, []);
          } catch (failure) {
            await picture(page, `failed-${name.replaceAll(/\W+/g, "-")}-${lang}-${size}`);
            throw failure;
          } finally {
            await close();
          }
        });
      }
    }
  });
}
