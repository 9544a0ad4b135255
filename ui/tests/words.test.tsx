/** Whether everything that is said comes from the catalogue: in en-XA it stands in brackets, and what does not is data. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { hardCoded, strings } from "./hardCoded";
import { open } from "./world";

/** Opens the window and keeps what its host says. */
async function listen(query: string): Promise<string[]> {
  const fake = fakeHost(query);
  const data: string[] = [];
  await open(query, {
    listen: fake.listen,
    ask: async (command, args) => {
      const answer = await fake.ask(command, args);
      data.push(...strings(answer));
      return answer;
    },
  });
  return data;
}

const press = (keys: string) => userEvent.keyboard(keys);
const place = (name: string) => page.getByTestId(`nav-${name}`).click();
const heading = () => expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
const dialog = () => expect.element(page.getByRole("dialog")).toBeVisible();

const colleague = () => page.getByRole("main").getByRole("button").first();

/** Unfolds everything that is folded, also what came to light by that. */
async function unfold() {
  const folded = () => document.querySelector<HTMLElement>("button[aria-expanded=false]:not([aria-haspopup])");
  for (let one = folded(); one; one = folded()) await userEvent.click(one);
}

async function openCase(words = "kettle") {
  await press(`{Control>}f{/Control}${words}`);
  await expect.element(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  await press("{Enter}");
  await expect.element(page.getByTestId("worklist")).toHaveFocus();
  await press("{Enter}");
  await heading();
}

async function openPapers() {
  await openCase();
  await press("{Control>}p{/Control}");
  await expect.element(page.getByRole("dialog").getByRole("img")).toBeVisible();
}

async function openRecorded() {
  await press("{Control>}n{/Control}");
  await page.getByTestId("record-description").fill("The strap tore.");
  await press("{Control>}{Enter}{/Control}");
  await expect.element(page.getByTestId("recorded-number")).toBeVisible();
}

/** The next version of the rules, with what is wrong with it. */
async function openDraft() {
  await place("policies");
  await page.getByTestId("policy-draft").click();
  await page.getByTestId("policy-begin").click();
  await page.getByTestId("policy-file").fill("version = 1\nnonsense = 2\n");
  await page.getByTestId("policy-questions").getByRole("button").first().click();
  await expect.element(page.getByTestId("policy-answer").getByRole("heading")).toBeVisible();
}

const SCREENS: [string, () => Promise<unknown>][] = [
  ["worklist", async () => {}],
  ["record", () => press("{Control>}n{/Control}").then(heading).then(unfold)],
  ["recorded", openRecorded],
  ["case", () => openCase().then(unfold)],
  ["case with a proposal", () => openCase("waterproof").then(unfold)],
  ["case with deadlines", () => openCase("Charged twice").then(unfold)],
  ["case with a cause", () => openCase("yoghurt").then(unfold)],
  ["escalations", () => place("escalations").then(heading)],
  ["attention", () => place("attention").then(heading)],
  ["insights", () => place("insights").then(() => expect.element(page.getByRole("table")).toBeVisible())],
  ["desk", () => place("desk").then(heading)],
  ["policies", () => place("policies").then(heading).then(unfold)],
  ["draft", openDraft],
  ["keys", () => press("{F1}").then(dialog)],
  ["palette", () => press("{Control>}k{/Control}").then(dialog)],
  ["locked", () => press("{Control>}l{/Control}").then(() => expect.element(colleague()).toBeVisible())],
  ["print", openPapers],
];

test.each(SCREENS)("nothing is hard-coded on the screen %s", async (_, go) => {
  const data = await listen("?lang=en-XA");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await go();
  expect(document.body.textContent, "the catalogue is in brackets").toMatch(/\[[^\]]*~\]/);
  expect(hardCoded(data)).toEqual([]);
});

const more = () => page.elementLocator(document.querySelector("section button[aria-haspopup=true]") as Element);

/** The names of the deeds behind More. */
async function deeds(): Promise<string[]> {
  await more().click();
  const items = page.getByRole("menuitem").elements();
  const names = items.map(({ textContent }) => textContent ?? "");
  await press("{Escape}");
  return names;
}

test.each(["kettle", "Charged twice", "shelf label", "watch"])(
  "nothing is hard-coded on a sheet of the case %s",
  async (words) => {
    const data = await listen("?lang=en-XA");
    await expect.element(page.getByTestId("worklist")).toBeVisible();
    await openCase(words);
    const names = await deeds();
    expect(names.length, "there are deeds behind More").toBeGreaterThan(3);
    for (const name of names) {
      await more().click();
      await page.getByRole("menuitem", { name, exact: true }).click();
      await dialog();
      expect(hardCoded(data), name).toEqual([]);
      await press("{Escape}");
      await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    }
  },
);

test.each(["?phase=first_run", "?phase=locked", "?locked=lease_ended", "?locked=desk_revoked", "?person=none"])(
  "nothing is hard-coded before there is a desk (%s)",
  async (query) => {
    const data = await listen(`${query}&lang=en-XA`);
    await heading();
    expect(hardCoded(data)).toEqual([]);
  },
);

test("a word that is in no catalogue is found", async () => {
  const data = await listen("?lang=en-XA");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  const stray = document.body.appendChild(document.createElement("p"));
  stray.textContent = "[Ĥéŕé~~] Click me, Mira Lindqvist";
  expect(hardCoded(data)).toEqual([stray.textContent]);
  stray.remove();
});
