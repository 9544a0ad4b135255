// Screens of the rules: their versions, one of them opened, and the next one while somebody writes it.
import { openPlace } from "./steps.mjs";

const nav = (page) => page.getByRole("navigation").last();

async function openRules(page) {
  await openPlace(page, "policies");
  await page.locator("h2").first().waitFor();
}

/** The draft, begun with the version in force; `change` makes another text of it. */
async function begin(page, change) {
  await openRules(page);
  await page.getByTestId("policy-draft").click();
  await page.getByTestId("policy-begin").click();
  const file = page.getByTestId("policy-file");
  const text = await file.inputValue();
  if (change(text) !== text) await file.fill(change(text));
}

/** Asks the draft the question at this place of the bar. */
async function ask(page, index) {
  await page.getByTestId("policy-questions").getByRole("button").nth(index).click();
  const answer = page.getByTestId("policy-answer");
  await answer.locator("h3").waitFor();
  await answer.locator("h3").evaluate((heading) => heading.scrollIntoView({ block: "start" }));
}

const changed = (text) =>
  text
    .replace('resolve = "5 business days"', 'resolve = "3 business days"')
    .replace('acknowledge = "8 business hours"', 'acknowledge = "4 business hours"')
    .replace("case = 6000", "case = 2500")
    .replace('tuesday = ["09:00-18:00"]', 'tuesday = ["09:00-12:30", "14:00-18:00"]')
    .replace("matrix = [[1, 1, 1, 1], [1, 2, 2, 3]", "matrix = [[1, 1, 1, 1], [1, 1, 2, 3]");

const wrong = (text) =>
  text
    .replace(/^version = \d+/m, "version = 3")
    .replace('monday = ["09:00-18:00"]', 'monday = ["18:00-09:00"]')
    .replace('default_calendar = "standard"', 'default_calendar = "standrad"')
    .replace("case = 50000", "case = 5000");

const PARTS = "targets ladders calendars matrix limits required categories packs survey".split(" ");

/** Folds what is open, and unfolds every part from this one on. */
async function unfold(page, from) {
  await openRules(page);
  let wanted = null;
  for (const [index, part] of PARTS.entries()) {
    const fold = page.locator("main div").filter({ has: page.getByTestId(`policy-${part}`) });
    const button = fold
      .filter({ has: page.locator("> h3") })
      .locator("> h3 button")
      .last();
    const isOpen = (await button.getAttribute("aria-expanded")) === "true";
    if (isOpen !== index >= PARTS.indexOf(from)) await button.click();
    if (part === from) wanted = button;
  }
  await wanted.evaluate((heading) => heading.scrollIntoView({ block: "start" }));
}

export const POLICIES = {
  policies: { query: "&newer", go: openRules },
  "policy-unusable": {
    query: "&newer",
    go: async (page) => {
      await openRules(page);
      await nav(page).getByRole("button").nth(1).click();
      await page.getByTestId("policy-text").waitFor();
    },
  },
  "policy-ladders": { go: (page) => unfold(page, "ladders") },
  "policy-hours": { go: (page) => unfold(page, "calendars") },
  "policy-matrix": { go: (page) => unfold(page, "matrix") },
  "policy-survey": { go: (page) => unfold(page, "survey") },
  "policy-categories": { go: (page) => unfold(page, "categories") },
  "policy-text": {
    go: async (page) => {
      await openRules(page);
      await page.locator("main header button").first().click();
      await page.getByTestId("policy-text").waitFor();
    },
  },
  "policy-begin": {
    go: async (page) => {
      await openRules(page);
      await page.getByTestId("policy-draft").click();
      await page.getByTestId("policy-begin").waitFor();
    },
  },
  "policy-draft": { query: "&alone", go: (page) => begin(page, (text) => text) },
  "policy-problems": {
    go: async (page) => {
      await begin(page, wrong);
      await ask(page, 0);
    },
  },
  "policy-not-toml": {
    go: async (page) => {
      await begin(page, (text) => text.replace('snooze = "15 min"', "snooze 15"));
      await ask(page, 1);
    },
  },
  "policy-changes": {
    go: async (page) => {
      await begin(page, changed);
      await ask(page, 1);
    },
  },
  "policy-cases": {
    go: async (page) => {
      await begin(page, changed);
      await ask(page, 2);
      await page.getByTestId("policy-answer").locator("button[aria-expanded]").first().click();
    },
  },
  "policy-set": {
    query: "&alone",
    go: async (page) => {
      await begin(page, changed);
      await page.getByTestId("policy-questions").getByRole("button").last().click();
      await page.getByRole("dialog").waitFor();
    },
  },
};
