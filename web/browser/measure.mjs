// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// Measures the workbench in a browser; run by hand on an idle machine (docs/developer/measuring.md):
//     PROGRAM=... node web/browser/measure.mjs [PACKAGE [LARGE_PACKAGE]]

import { launch, open, serve } from "./workbench.mjs";

const TIMES = 9;
const EDITED = "main-battle-tank";
const [small = "examples/europe", large] = process.argv.slice(2);
const table = [];
const note = (what, value) => table.push([what, value]);
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const milliseconds = (number) => `${Math.round(number)} ms`;

const browser = await launch();
try {
  await onPackage(small, async (address) => {
    await firstPage(address);
    await weight(address);
    await edit(address, "/?lang=en", "overview");
    await edit(address, `/shortfalls?cell=${EDITED}&lang=en`, "one capability");
  });
  if (large) await onPackage(large, heatMap);
} finally {
  await browser.close();
}
for (const [what, value] of table) console.log(`${what.padEnd(60)} ${value}`);

async function onPackage(folder, measure) {
  const { address, stop } = await serve(folder);
  try {
    await measure(address);
  } finally {
    stop();
  }
}

/** From the start of the navigation until nothing loads, the map is drawn and that is painted. */
async function firstPage(address) {
  const times = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const look = () => {
        const done = document.querySelector("main h1") && document.querySelector("main svg path") && !document.querySelector("[aria-busy=true]");
        if (done) requestAnimationFrame(() => (window.complete = performance.now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${address}/?lang=en`);
    times.push(await (await page.waitForFunction(() => window.complete)).jsonValue());
    await context.close();
  }
  note(`first page complete, map included, median of ${TIMES}`, `${milliseconds(middle(times))} (first, cold: ${milliseconds(times[0])})`);
}

/** What comes over the network for the first page, as it is compressed. */
async function weight(address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const urls = new Map();
  const bytes = new Map();
  await network.send("Network.enable");
  network.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  await page.goto(`${address}/?lang=en`, { waitUntil: "networkidle" });
  const sum = (wanted) => [...bytes].filter(([id]) => wanted(urls.get(id) ?? "")).reduce((total, [, size]) => total + size, 0);
  const map = (url) => /world|countries|atlas/i.test(url);
  const kilobytes = (number) => `${(number / 1000).toFixed(0)} kB`;
  note("first page over the network, compressed, without the map", kilobytes(sum((url) => !map(url))));
  note("  of which answers of the program", kilobytes(sum((url) => url.includes("/v1/"))));
  note("  the map", kilobytes(sum(map)));
  await context.close();
}

/** From the key that adds a change until the new figure is painted beside the old one. */
async function edit(address, where, name) {
  const times = [];
  for (let turn = 1; turn <= TIMES; turn += 1) {
    const { close, page } = await open(browser, address, where);
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "Capability" }).fill("Main battle tank");
    await page.getByRole("option", { name: "Main battle tank", exact: true }).click();
    await page.getByRole("textbox", { name: "How many" }).fill(String(turn));
    await page.evaluate(() => {
      addEventListener("keydown", () => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector("main s")) requestAnimationFrame(() => (window.shown = performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }, { capture: true, once: true });
    });
    await page.keyboard.press("Enter");
    times.push(await (await page.waitForFunction(() => window.shown)).jsonValue());
    await close();
  }
  note(`a change added until the new figure is painted, ${name}`, `${milliseconds(middle(times))} (longest ${milliseconds(Math.max(...times))})`);
}

/** Frames while the heat map scrolls for three seconds, down and to the right. */
async function heatMap(address) {
  const { close, page } = await open(browser, address, "/shortfalls?lang=en");
  const grid = page.getByRole("grid");
  note("heat map, large package", `${await grid.getAttribute("aria-rowcount")} rows, ${await grid.getAttribute("aria-colcount")} columns`);
  await page.evaluate(() => document.querySelector("[role=grid]").scrollIntoView());
  const frames = await grid.evaluate(async (element) => {
    const lengths = [];
    const end = performance.now() + 3000;
    let last = await new Promise(requestAnimationFrame);
    while (last < end) {
      element.scrollTop += 12;
      element.scrollLeft += 2;
      const now = await new Promise(requestAnimationFrame);
      lengths.push(now - last);
      last = now;
    }
    return lengths;
  });
  const longer = (than) => frames.filter((length) => length > than).length;
  note("frames in 3 s of scrolling", `${frames.length}, median ${middle(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(1)} ms`);
  note("  longer than 17.7 ms (60 a second and 1 ms of the clock)", longer(17.7));
  note("  longer than 33.4 ms (a frame dropped)", longer(33.4));
  await close();
}
