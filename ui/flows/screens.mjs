// Every screen, and how a person gets there from the open window.
import { INTAKE } from "./intake.mjs";
import { PAPERS } from "./papers.mjs";
import { POLICIES } from "./policies.mjs";
import { openCase, openFound, openPlace, press } from "./steps.mjs";
import { TRACES } from "./traces.mjs";

const place = (name) => async (page) => {
  await openPlace(page, name);
  await page.locator("main h1").waitFor();
};

/** The second item of a place has the focus. */
async function moveIn(page, name) {
  await place(name)(page);
  await page.locator("main li[aria-current]").waitFor();
  await page.keyboard.press("j");
}

async function openSheet(page, key) {
  await page.getByRole("option").nth(1).waitFor();
  await page.keyboard.press(key);
  await page.getByRole("dialog").waitFor();
}

/** Locks the desk, after which this is on the screen. */
async function lock(page, then) {
  await page.getByTestId("worklist").waitFor();
  await page.keyboard.press("Control+l");
  await page.locator(`${then} >> nth=0`).waitFor();
  await page.getByRole("button").filter({ hasText: "Asha" }).waitFor();
}

async function openRecord(page) {
  await page.keyboard.press("Control+n");
  await page.getByTestId("record-description").fill("The kettle started to smoke, the plug was too hot to touch.");
}

async function openDeed(page, name) {
  await openCase(page);
  await press(page, name);
  await page.getByRole("dialog").waitFor();
}

/** The deadlines of the law of a case that has one, in sight. */
async function openDeadlines(page) {
  await openFound(page, "Charged twice");
  const law = page.getByRole("region", { name: /^(Deadlines of the law|Gesetzliche Fristen|المهل القانونية)$/ });
  await law.scrollIntoViewIfNeeded();
  return law;
}

/** The sheet of a proposal with two lines. */
async function openProposal(page) {
  await openFound(page, "shelf label");
  await press(page, /^(Propose a decision|Entscheidung vorschlagen|اقتراح قرار)$/);
  const dialog = page.getByRole("dialog");
  await dialog.locator("textarea").fill("The label counts, whatever the till says.");
  await dialog.locator("fieldset fieldset + div button").click();
  for (const [line, option, amount, note] of [
    [0, 6, "5.00", "Oak tray, large"],
    [1, 8, "10", "for the wait at the till"],
  ]) {
    const group = dialog.locator("fieldset fieldset").nth(line);
    await group.locator("button[aria-haspopup=listbox]").click();
    await page.getByRole("option").nth(option).click();
    await group.locator("input:not([tabindex='-1'])").nth(0).fill(amount);
    await group.locator("input:not([tabindex='-1'])").nth(1).fill(note);
  }
}

async function markCases(page) {
  await page.getByTestId("worklist").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByTestId("bulk").waitFor();
}

/** Some of the marked cases wait already. */
async function leaveCases(page) {
  await page.getByTestId("worklist").focus();
  await page.keyboard.press("Control+a");
  await page.getByTestId("bulk").locator("button[aria-haspopup=true]").click();
  await page.getByRole("menuitem").nth(3).click();
  await page.getByRole("dialog").locator("textarea").fill("The supplier answers on Monday.");
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("bulk").getByRole("listitem").first().waitFor();
}

export const SCREENS = {
  worklist: { go: async () => {} },
  "lease-ending": { query: "&lease=3", go: async () => {} },
  "lease-ended": { query: "&locked=lease_ended", go: (page) => page.getByTestId("desk-locked").waitFor() },
  revoked: { query: "&locked=desk_revoked", go: (page) => page.getByTestId("desk-locked").waitFor() },
  wiped: { query: "&phase=first_run&locked=desk_wiped", go: async () => {} },
  "worklist-marked": { go: markCases },
  "worklist-left": { go: leaveCases },
  "worklist-empty": { query: "&empty", go: async () => {} },
  record: { go: openRecord },
  recorded: {
    go: async (page) => {
      await openRecord(page);
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("recorded-number").waitFor();
    },
  },
  ...INTAKE,
  case: { go: openCase },
  files: {
    go: async (page) => {
      await openFound(page, "kettle");
      const first = page.getByTestId("attachment").first();
      await first.locator("img").waitFor();
      await first.scrollIntoViewIfNeeded();
    },
  },
  file: {
    go: async (page) => {
      await openFound(page, "kettle");
      await page.getByTestId("attachment").first().click();
      await page.getByRole("dialog").locator("img").waitFor();
    },
  },
  alike: { go: (page) => openFound(page, "kettle") },
  overruled: { go: (page) => openFound(page, "watch") },
  why: {
    go: async (page) => {
      await openFound(page, "sofa");
      await page
        .getByRole("button", { name: /^(Why then|Warum dann|لماذا هذا)/ })
        .nth(1)
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "why-order": {
    go: async (page) => {
      await openFound(page, "kettle");
      await page.getByRole("button", { name: /^(Why this|Warum dieser|لماذا هذه الأولوية)/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  deed: { go: (page) => openDeed(page, /^(Resolve|Lösen|حل)$/) },
  transfer: { go: (page) => openDeed(page, /^(Hand to another|An andere Filiale|تحويل إلى متجر)/) },
  more: {
    go: async (page) => {
      await openFound(page, "sofa");
      await page.locator("section button[aria-haspopup=true]").click();
      await page.getByRole("menu").waitFor();
    },
  },
  propose: { go: openProposal },
  "approval-pending": { go: (page) => openFound(page, "three weeks") },
  approve: {
    go: async (page) => {
      await openFound(page, "three weeks");
      await press(page, /^(Approve|Freigeben|موافقة)$/);
      await page.getByRole("dialog").waitFor();
    },
  },
  offered: { go: (page) => openFound(page, "waterproof") },
  fulfil: {
    go: async (page) => {
      await openFound(page, "waterproof");
      await press(page, /^(Note the customer’s answer|Antwort des Kunden|تدوين رد العميل)/);
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await press(page, /^(Note what was done|Erledigtes|تدوين ما)/);
      await page.getByRole("dialog").locator("input:not([tabindex='-1'])").fill("R-480471");
    },
  },
  ...TRACES,
  ...PAPERS,
  waiting: { go: (page) => openFound(page, "hinge") },
  deadlines: { go: openDeadlines },
  "deadline-why": {
    go: async (page) => {
      await (await openDeadlines(page)).getByRole("button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  escalations: { go: place("escalations") },
  snoozed: {
    go: async (page) => {
      await place("escalations")(page);
      await page
        .getByRole("button", { name: /^(Snooze|In 15|ذكّرني)/ })
        .first()
        .click();
      await page.locator("li strong").first().waitFor();
    },
  },
  "escalations-empty": { query: "&empty", go: place("escalations") },
  "escalations-keys": { go: async (page) => moveIn(page, "escalations") },
  attention: { go: place("attention") },
  "attention-keys": { go: async (page) => moveIn(page, "attention") },
  insights: {
    go: async (page) => {
      await place("insights")(page);
      await page.getByRole("table").waitFor();
    },
  },
  "insights-behind": {
    go: async (page) => {
      await place("insights")(page);
      await page.getByRole("table").getByRole("button").first().click();
      await page.getByRole("dialog").locator("li").first().waitFor();
    },
  },
  "insights-empty": { query: "&empty", go: place("insights") },
  desk: { go: place("desk") },
  ...POLICIES,
  person: {
    go: async (page) => {
      await page.locator("header button").last().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  "locked-now": { go: async (page) => lock(page, "h1") },
  "lock-pinless": { query: "&person=p-jonas", go: async (page) => lock(page, "[role=dialog]") },
  keys: { go: async (page) => openSheet(page, "F1") },
  palette: { go: async (page) => openSheet(page, "Control+k") },
  "palette-number": {
    go: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.type("K3-0011");
      await page.locator("[id*=case-c-], [data-key^=case-]").first().waitFor();
    },
  },
  "palette-deeds": {
    go: async (page) => {
      await openCase(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
    },
  },
  "first-run": { query: "&phase=first_run", go: async () => {} },
  join: {
    query: "&phase=first_run",
    go: async (page) => {
      await page.keyboard.press("Enter");
      await page.locator("button").first().click();
    },
  },
  "join-more": {
    query: "&phase=first_run",
    go: async (page) => {
      await page.keyboard.press("Enter");
      await page.locator("button").first().click();
      await page.locator("h2 button").click();
    },
  },
  "recovery-code": {
    query: "&phase=first_run",
    go: async (page) => {
      await page.keyboard.press("Enter");
      await page.locator("button").nth(1).click();
      await page.getByRole("textbox").first().fill("Mira");
      await page.keyboard.press("Enter");
      await page.getByTestId("recovery-code").waitFor();
    },
  },
  locked: { query: "&phase=locked", go: async () => {} },
  nobody: { query: "&person=none", go: async () => {} },
};

/** What most people see most of the day; enough for a language whose letters another look has already. */
const MAIN = ["worklist", "record", "case", "escalations", "insights", "desk", "letter"];

export const LOOKS = [
  { name: "light", query: "&lang=en&theme=light" },
  { name: "dark-de", query: "&lang=de&theme=dark" },
  { name: "ar", query: "&lang=ar&theme=light" },
  { name: "large", query: "&lang=en&theme=light&size=200" },
  { name: "narrow-de", query: "&lang=de&theme=light&size=200", width: 900 },
  { name: "contrast", query: "&lang=en&theme=contrast" },
  { name: "es", query: "&lang=es&theme=light", only: MAIN },
  { name: "accented", query: "&lang=en-XA&theme=light", only: MAIN },
  { name: "mirrored", query: "&lang=ar-XB&theme=light", only: MAIN },
];
