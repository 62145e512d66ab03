// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What a reader without a mouse does: Tab to a control, open it, type, choose. Controls are found by the
// name that is read out, so a control without a name cannot be reached here either.

import { settled } from "./workbench.mjs";

/** Presses keys one after the other. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Where the wanted control stands from the focus: "here", before or after it in the document. */
const whereFrom = (element) => {
  const active = document.activeElement ?? document.body;
  if (element === active) return "here";
  const before = active !== document.body && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return before ? "Shift+Tab" : "Tab";
};

/** Presses Tab, or Shift and Tab, until the control has the focus. */
export async function reach(page, control, most = 400) {
  const wanted = control.first();
  await wanted.waitFor({ timeout: 10_000 });
  // The element itself: a list that opens on the way hides the rest from roles.
  const element = await wanted.elementHandle();
  let way = await element.evaluate(whereFrom);
  for (let pressed = 0; way !== "here" && pressed < most; pressed += 1) {
    await page.keyboard.press(way);
    const now = await element.evaluate(whereFrom);
    // Past it without having met it: Tab does not reach it, and turning round would go on for ever.
    if (way === "Shift+Tab" && now === "Tab") throw new Error(`Tab never reaches ${control}`);
    way = now === "Shift+Tab" && way === "Tab" ? way : now;
  }
  if (way !== "here") throw new Error(`${most} presses of Tab never reach ${control}`);
}

/** Reaches a control and presses Enter on it. */
export async function enter(page, control) {
  await reach(page, control);
  await press(page, "Enter");
}

/** Chooses from a list that opens: its first letters find the option. */
export async function choose(page, button, option) {
  await enter(page, button);
  await page.getByRole("listbox").waitFor();
  await page.keyboard.type(option);
  await press(page, "Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

/** Finds one of a long list by typing its name. */
export async function find(page, label, name) {
  await reach(page, page.getByRole("combobox", { name: label }));
  await press(page, "Control+A");
  await page.keyboard.type(name);
  await page.getByRole("option", { name, exact: true }).waitFor();
  await press(page, "ArrowDown", "Enter");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
}

/** Goes to a page by its question in the navigation, which is behind a button on a small screen. */
export async function goTo(page, t, section) {
  const nav = page.getByRole("navigation", { name: t("frame.questions") });
  const menu = nav.locator("button[aria-expanded=false]");
  if (await menu.isVisible()) await enter(page, menu);
  await enter(page, nav.getByRole("link", { name: t(`${section}.nav`), exact: true }));
  await page.getByRole("heading", { level: 1, name: t(`${section}.question`) }).waitFor();
  await settled(page);
}
