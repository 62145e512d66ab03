// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// The program and the browser that the tests drive. Everything that should not happen on a page is
// gathered: errors in the console, requests that leave the machine, answers with an error.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Width and height of a telephone, a laptop and a wide screen. */
export const SIZES = { small: [360, 740], middle: [1280, 800], wide: [2560, 1300] };

/** Where pictures are kept. */
export const pictures = process.env.PICTURES ?? path.join(root, "web", "browser", "pictures");

/** The browser of the system, or nothing. */
export const browserPath = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((file) => file && existsSync(file));

/** Starts the program on a package; resolves once it listens. */
export function serve(folder) {
  const program = process.env.PROGRAM;
  if (!program) throw new Error("PROGRAM names the program to test; run this through make test");
  const child = spawn(program, ["serve", path.resolve(root, folder), "--bind", "127.0.0.1:0"]);
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => reject(new Error(`the program stopped with ${code}: ${said}`)));
    child.stdout.on("data", (data) => {
      const found = /ready: (http:\S+)/.exec(String(data));
      if (found) resolve({ address: found[1].replace(/\/$/, ""), stop: () => child.kill("SIGTERM") });
    });
  });
}

/** Starts the browser; as root it cannot have a sandbox. */
export function launch() {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--no-first-run"];
  const args = process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
  return chromium.launch({ executablePath: browserPath, args });
}

/** Opens a page of the workbench and gathers whatever goes wrong on it. */
export async function open(browser, address, where, { locale, scheme = "light", size = SIZES.middle } = {}) {
  const [width, height] = size;
  const context = await browser.newContext({
    acceptDownloads: true,
    colorScheme: scheme,
    locale,
    reducedMotion: "reduce",
    viewport: { width, height },
  });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 400) wrong.push(`${answer.status()}: ${answer.url()}`);
  });
  await context.route(
    (url) => !url.href.startsWith(address) && !["blob:", "data:"].includes(url.protocol),
    (route) => {
      wrong.push(`leaves the machine: ${route.request().url()}`);
      return route.abort();
    },
  );
  await page.goto(address + where);
  await settled(page);
  return { close: () => context.close(), page, wrong };
}

/** Waits until nothing on the page is loading any more. */
export async function settled(page) {
  await page.locator("main h1").first().waitFor({ timeout: 30_000 });
  const calm = () => document.querySelectorAll("[aria-busy=true]").length === 0;
  await page.waitForFunction(calm);
  // A picture is drawn once its place has a width, which is a frame later; what it asks for then is waited for too.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
  await page.waitForFunction(calm);
}

/** What axe finds against WCAG 2.2 AA and good practice, in one line each. */
export async function violations(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.violations.map(
    (rule) => `${rule.id}: ${rule.help} (${rule.nodes.slice(0, 3).map((node) => node.target.join(" "))})`,
  );
}

/** Keeps a picture of the page. */
export async function picture(page, name, options = {}) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), ...options });
}

/** Presses Tab until the element that has this name has the focus. */
export async function tabTo(page, name, most = 200) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (focused.includes(name)) return;
  }
  throw new Error(`${most} presses of Tab never reach "${name}"`);
}
