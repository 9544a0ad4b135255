import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ActRequest, CaseView } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { Failed } from "@/ipc/host";
import { type Asked, button, deed, faults, openFound } from "./world";

const dialog = () => page.getByRole("dialog");
const field = (name: string | RegExp) => dialog().getByRole("textbox", { name });
const save = () => userEvent.keyboard("{Control>}{Enter}{/Control}");
const done = (asked: Asked[]) =>
  asked.filter(({ command }) => command === "perform").map(({ args }) => (args as { act: ActRequest }).act);

/** Number of the case of the kettle. */
const KETTLE = "LDN04-K3-00112-0";

test("a customer who was in touch twice waits in plain words, until somebody answers", async () => {
  const asked = await openFound("last pair");
  const waits = page.getByText(/^The customer was in touch 2 times, last .* and waits for an answer\.$/);
  await expect.element(waits).toBeVisible();
  await deed("Note a contact");
  await expect.element(dialog().getByRole("radio", { name: "We were in touch" })).toBeChecked();
  await save();
  await expect.element(dialog().getByText("This is needed.")).toBeVisible();
  await field("What was said").fill("Camden has a pair, kept until Saturday.");
  expect(await faults()).toEqual([]);
  await save();
  await expect.element(waits).not.toBeInTheDocument();
  expect(done(asked)).toEqual([
    { act: "contact", direction: "outgoing", channel: "phone", text: "Camden has a pair, kept until Saturday." },
  ]);
});

test("a customer who calls is noted as calling", async () => {
  const asked = await openFound("shelf label");
  await deed("Note a contact");
  await expect.element(dialog().getByRole("radio", { name: "The customer was in touch" })).toBeChecked();
  await field("What was said").fill("Asks for news.");
  await save();
  await expect.element(page.getByText("The customer was in touch just now and waits for an answer.")).toBeVisible();
  expect(done(asked)).toMatchObject([{ act: "contact", direction: "incoming" }]);
});

test("a relation leads to the other case, and is taken back and restored", async () => {
  const asked = await openFound("last pair");
  await deed("Relate to another case");
  await field("Number of the other case").fill("LDN04-K3-99999-9");
  await save();
  await expect.element(dialog().getByText(/^No other case with this number lies on this desk/)).toBeVisible();
  await field("Number of the other case").fill(KETTLE);
  await save();
  const relations = page.getByRole("region", { name: "Belongs to others" });
  await expect.element(relations.getByText("The same as")).toBeVisible();
  await relations.getByRole("button", { name: `Take back: The same as ${KETTLE}` }).click();
  await expect.element(relations).not.toBeInTheDocument();
  await button("Undo").click();
  await relations.getByRole("button", { name: KETTLE, exact: true }).click();
  await expect.element(page.getByRole("region", { name: KETTLE })).toBeVisible();
  expect(done(asked)).toEqual([
    { act: "relate", kind: "duplicate_of", number: "LDN04-K3-99999-9" },
    { act: "relate", kind: "duplicate_of", number: KETTLE },
    { act: "unrelate", relation: expect.any(String) },
    { act: "relate", kind: "duplicate_of", number: KETTLE },
  ]);
});

test("a related case that is not on this desk is named and not opened", async () => {
  await openFound("yoghurt");
  const relations = page.getByRole("region", { name: "Belongs to others" });
  await expect.element(relations.getByText("LDN07-A2-00041-I")).toBeVisible();
  await expect
    .element(relations.getByRole("button", { name: "LDN07-A2-00041-I", exact: true }))
    .not.toBeInTheDocument();
});

test("a cause is stated with two questions by keyboard, and nothing that is half said goes out", async () => {
  const asked = await openFound("watch");
  await deed("State the cause");
  await dialog()
    .getByRole("button", { name: /^.*Cause/ })
    .click();
  await expect.element(page.getByRole("group", { name: "How we work" })).toBeVisible();
  await page.getByRole("option", { name: "Nobody checked" }).click();
  await field("Why this cause").fill("Nobody asks the partner.");
  const first = dialog().getByRole("group", { name: "Why 1" });
  await first.getByRole("textbox", { name: "Question" }).fill("Why was it late?");
  await save();
  await expect.element(first.getByText("This is needed.")).toBeVisible();
  expect(done(asked), "a question without its answer").toEqual([]);
  await first.getByRole("textbox", { name: "Answer" }).fill("No spare part.");
  button("Ask why once more").element().focus();
  await userEvent.keyboard("{Enter}");
  const second = dialog().getByRole("group", { name: "Why 2" });
  await expect.element(second.getByRole("textbox", { name: "Question" })).toHaveFocus();
  await userEvent.keyboard("Why did nobody know?{Tab}Nobody looks after repairs.{Tab}rota");
  button("Ask why once more").element().focus();
  await userEvent.keyboard("{Enter}");
  button("Remove why 3").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(button("Ask why once more")).toHaveFocus();
  expect(await faults()).toEqual([]);
  await save();
  const cause = page.getByRole("region", { name: "Why it happened" });
  await expect.element(cause.getByText("How we work: Nobody checked")).toBeVisible();
  await expect.element(cause.getByText("2 steps")).toBeVisible();
  expect(done(asked)).toEqual([
    {
      act: "cause",
      code: "check_missing",
      reason: "Nobody asks the partner.",
      whys: [
        { why: "Why was it late?", answer: "No spare part.", evidence: "" },
        { why: "Why did nobody know?", answer: "Nobody looks after repairs.", evidence: "rota" },
      ],
    },
  ]);
});

test("a cause that is left unfinished is found as it was", async () => {
  await openFound("watch");
  await deed("State the cause");
  await field("Why this cause").fill("Nobody asks the partner.");
  await field("Answer").fill("No spare part.");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await deed("State the cause");
  await expect.element(field("Why this cause")).toHaveValue("Nobody asks the partner.");
  await expect.element(field("Answer")).toHaveValue("No spare part.");
});

test("an answer is what the customer said and never a guess, and a low one asks for a call", async () => {
  const asked = await openFound("watch");
  await deed("Ask how it went");
  await save();
  await expect.element(dialog().getByText("This is needed.")).toBeVisible();
  await dialog().getByRole("radio", { name: "5", exact: true }).click({ force: true });
  await dialog()
    .getByRole("button", { name: /Read this out/ })
    .click();
  await page.getByRole("option", { name: "How likely are you to recommend us to a friend?" }).click();
  await expect.element(dialog().getByRole("radio", { name: "10" })).toBeVisible();
  await expect.element(dialog().getByRole("radio", { name: "5", exact: true })).not.toBeChecked();
  await dialog().getByRole("radio", { name: "2", exact: true }).click({ force: true });
  await field("The customer’s own words").fill("Seven weeks is long.");
  await expect.element(dialog().getByRole("checkbox", { name: "One of us stood by" })).toBeChecked();
  expect(await faults()).toEqual([]);
  await save();
  const answers = page.getByRole("region", { name: "How it went for the customer" });
  await expect.element(answers.getByText("2 of 10 · low")).toBeVisible();
  await expect.element(page.getByText("The customer gave a low score: somebody is to call back.")).toBeVisible();
  expect(done(asked)).toEqual([
    { act: "survey", question: "nps", score: 2, text: "Seven weeks is long.", staffPresent: true },
  ]);
});

test("whoever was told by telephone is named, and the escalation stays open", async () => {
  const asked = await openFound("Charged");
  await deed("Told by telephone");
  await field("Name").fill("Elif Demir");
  await save();
  await expect.element(page.getByText("Elif Demir", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("It waits for somebody to take it");
  expect(done(asked)).toEqual([{ act: "told_by_phone", whom: "Elif Demir", text: "", escalation: null }]);
});

test("a finding is noted with what shows it", async () => {
  const asked = await openFound("shelf label");
  await deed("Note a finding");
  await field("Finding").fill("Two old labels still hang there.");
  await field(/What shows it/).fill("photo of 09:10");
  await save();
  await expect.element(page.getByText("Shown by: photo of 09:10")).toBeVisible();
  expect(done(asked)).toEqual([{ act: "find", text: "Two old labels still hang there.", evidence: "photo of 09:10" }]);
});

test("a grave case says what is missing before it can be closed", async () => {
  await openFound("kettle");
  await deed("Resolve");
  await field("What was done for the customer").fill("Money back.");
  await save();
  await expect.element(page.getByText("It can be closed once somebody has said why it happened.")).toBeVisible();
  await expect.element(button("Close")).not.toBeInTheDocument();
});

test("a close that was refused for want of a cause says so in words", async () => {
  const fake = fakeHost("");
  const params = { rule: "field", field: "cause", problem: "missing" };
  await openFound("watch", {
    ask: async (command, args) => {
      if (command === "perform") throw new Failed({ code: "refused", params, data: "safe", reference: "F4KE" });
      return fake.ask(command, args);
    },
  });
  await deed("Close");
  await field("How it ended").fill("Watch is back.");
  await save();
  await expect.element(dialog().getByText(/^Nobody has said yet why this happened\./)).toBeVisible();
  await expect.element(field("How it ended")).toHaveValue("Watch is back.");
});

test("the fake host counts and refuses as the app does", async () => {
  const host = fakeHost("?person=p-tom");
  const view = (): Promise<CaseView> => host.ask("case_get", { id: "c-0" });
  const perform = (act: ActRequest) => host.ask("perform", { id: "c-0", act });
  const refused = async (act: ActRequest) => {
    const thrown = await perform(act).then(
      () => null,
      (error: Failed) => error.view.params,
    );
    return `${thrown?.field}: ${thrown?.problem}`;
  };
  await perform({ act: "contact", direction: "incoming", channel: "phone", text: "News?" });
  expect(await view()).toMatchObject({ chasers: 1, unanswered: expect.any(String) });
  await perform({ act: "contact", direction: "outgoing", channel: "phone", text: "Tomorrow." });
  expect(await view()).toMatchObject({ chasers: 1, unanswered: null });
  expect(await refused({ act: "relate", kind: "follows", number: KETTLE }), "nothing follows itself").toBe("to: value");
  expect(await refused({ act: "unrelate", relation: "none" })).toBe("relation: value");
  await perform({ act: "resolve", decision: "upheld", outcome: "Money back." });
  const score = { act: "survey", question: "ces", text: "", staffPresent: false } as const;
  expect(await refused({ ...score, score: 8 }), "7 is the highest").toBe("score: value");
  expect(await refused({ act: "close", outcome: "Done." })).toBe("cause: missing");
  await perform({ act: "cause", code: "production_fault", reason: "Lot 2231.", whys: [] });
  await perform({ act: "close", outcome: "Done." });
  await perform({ act: "print", paper: "slip", language: "en" });
  await perform({ act: "print", paper: "holding", language: "en" });
  expect(await view()).toMatchObject({ state: "closed", slips: 1 });
});
