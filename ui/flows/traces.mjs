// Screens of what leaves a trace beside the handling; once the case is open, all of it by keyboard.
import { openFound, press } from "./steps.mjs";

const CONTACT = /^(Note a contact|Kontakt festhalten|تدوين تواصل)$/;
const CAUSE = /^(State the cause|Ursache feststellen|تحديد السبب)$/;
const RELATE = /^(Relate to another case|Mit anderem Fall verknüpfen|ربط بحالة أخرى)$/;
const SURVEY = /^(Ask how it went|Zufriedenheit erfragen|سؤال العميل عن رضاه)$/;
const CALL = /^(Told by telephone|Telefonisch informiert|إبلاغ بالهاتف)$/;
const FIND = /^(Note a finding|Befund festhalten|تدوين ما تبيّن)$/;
const HAND_OVER = /^(Hand the screen|Bildschirm dem|تسليم الشاشة)/;
const RESOLVE = /^(Resolve|Lösen|حل)$/;

/** Number of the case of the kettle, and one that no desk has. */
const KETTLE = "LDN04-K3-00112-0";
const NOWHERE = "LDN04-K3-99999-9";

const dialog = (page) => page.getByRole("dialog");

async function sheet(page, name, ...texts) {
  await press(page, name);
  // Keys that are pressed before the sheet has taken the focus go nowhere.
  await dialog(page).locator(":focus").waitFor();
  await type(page, ...texts);
}

/** Types into one field after the other, beginning with the one that has the focus. */
async function type(page, ...texts) {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
}

async function save(page) {
  await page.keyboard.press("Control+Enter");
  await dialog(page).waitFor({ state: "detached" });
}

/** A cause of the second branch, and two questions of which the second is added. */
async function cause(page) {
  await sheet(page, CAUSE);
  await page.keyboard.press("Enter");
  await page.locator("[role=option]:focus").waitFor();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "detached" });
  await page.keyboard.press("Tab");
  const why = ["Why was it not ready?", "The partner had no spare part.", "e-mail of the 12th"];
  await type(page, "Nobody asks the partner before the promised day.", ...why);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await dialog(page).locator("fieldset fieldset").nth(1).waitFor();
  await type(page, "Why did nobody know?", "Nobody is asked to look after repairs.");
}

/** The second answer of a scale: arrows down go on, whichever way the language reads. */
async function survey(page) {
  await sheet(page, SURVEY);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Seven weeks for a strap is long.");
}

/** A contact, a cause, a relation that is taken back, and an answer of the customer. */
async function everything(page) {
  await openFound(page, "watch");
  await sheet(page, CONTACT, "Asks whether the watch is here.");
  await save(page);
  await cause(page);
  await save(page);
  await sheet(page, RELATE, KETTLE);
  await save(page);
  const back = page.locator("section li").filter({ hasText: KETTLE }).locator("button").last();
  await back.focus();
  await page.keyboard.press("Enter");
  await back.waitFor({ state: "detached" });
  await survey(page);
  await save(page);
  await page.locator("section q").waitFor();
}

const on = (words, go) => ({
  go: async (page) => {
    await openFound(page, words);
    await go(page);
  },
});

export const TRACES = {
  traces: { go: everything },
  chased: on("last pair", async () => {}),
  explained: on("yoghurt", async (page) => {
    const chain = page.locator("h2 button").first();
    await chain.click();
    await chain.scrollIntoViewIfNeeded();
  }),
  contact: on("last pair", (page) => sheet(page, CONTACT, "A pair waits for her in Camden until Saturday.")),
  "told-by-phone": on("Charged", (page) => sheet(page, CALL, "Elif Demir")),
  relate: on("last pair", async (page) => {
    await sheet(page, RELATE, NOWHERE);
    await page.keyboard.press("Control+Enter");
    await dialog(page).getByRole("alert").waitFor();
  }),
  find: on("shelf label", (page) => sheet(page, FIND, "Two labels of last week still hang there.", "photo of 09:10")),
  cause: on("watch", cause),
  survey: on("watch", survey),
  "handed-over": on("watch", async (page) => {
    await sheet(page, SURVEY);
    await dialog(page).getByRole("button", { name: HAND_OVER }).click();
    await page.getByRole("radiogroup").first().waitFor();
  }),
  "cause-needed": on("kettle", async (page) => {
    await sheet(page, RESOLVE, "Money back, and the doctor is paid.");
    await save(page);
  }),
};
