// Plays every screen of the built window on the invented host in each look, under the app's content security policy and
// with frozen prototypes, and asks axe for faults. Leaves a picture of each under flows/shots. Names of screens as
// arguments: only those. Names of looks in LOOKS, with commas: only those.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { LOOKS, SCREENS } from "./screens.mjs";
import { serve } from "./serve.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = new URL("./shots/", import.meta.url);
mkdirSync(shots, { recursive: true });

const server = await serve(new URL("../dist-fake/", import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

const wanted = process.argv.slice(2);
const screens = Object.entries(SCREENS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const seen = process.env.LOOKS?.split(",");
const looks = LOOKS.filter(({ name }) => seen === undefined || seen.includes(name));

/** What can be scrolled sideways, told from inside the page; the tabs of the worklist alone may. */
function sideways() {
  const scrolls = (element) =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
  const window = document.documentElement.scrollWidth > document.documentElement.clientWidth;
  const parts = [...document.querySelectorAll("body *:not([role=tablist], textarea, input)")].filter(scrolls);
  return [
    ...(window ? ["the window scrolls sideways"] : []),
    ...parts.map(({ tagName, className }) => `${tagName.toLowerCase()}.${className} scrolls sideways`),
  ];
}

/** Everything wrong with one screen in one look. */
async function faults(name, screen, look) {
  const page = await browser.newPage({ viewport: { width: look.width ?? 1280, height: 800 }, reducedMotion: "reduce" });
  const found = [];
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  await page.addInitScript(() => Object.freeze(Object.prototype));
  try {
    await page.goto(`${server.url}?fake${look.query}${screen.query ?? ""}`);
    await page.locator("main").first().waitFor();
    await page.locator("[role=listbox], h1, p").first().waitFor();
    await screen.go(page);
    await page.waitForFunction(() => document.fonts.status === "loaded");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: new URL(`${name}-${look.name}.png`, shots).pathname });
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => (await globalThis.axe.run()).violations);
    found.push(
      ...violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    );
    found.push(...(await page.evaluate(sideways)));
  } catch (error) {
    found.push(`flow: ${error.message.split("\n")[0]}`);
  }
  await page.close();
  return found;
}

/** So many pages at a time: one waits while another draws. */
const PAGES = 2;

let passed = 0;
let failed = 0;
const waiting = looks.flatMap((look) =>
  screens.filter(([name]) => look.only?.includes(name) ?? true).map(([name, screen]) => ({ name, screen, look })),
);

async function play() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, screen, look } = next;
    const found = await faults(name, screen, look);
    if (found.length === 0) passed += 1;
    else {
      failed += 1;
      console.log(`${name} (${look.name}):\n  ${found.join("\n  ")}`);
    }
  }
}

await Promise.all(Array.from({ length: PAGES }, play));
await browser.close();
server.close();
console.log(`${screens.length} screens in ${looks.length} looks`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
