import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-react";
import type { Commands } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { Failed } from "@/ipc/host";
import { type Asked, button, deed, faults, find, open, openFound, place } from "./world";

const dialog = () => page.getByRole("dialog");
const said = () => dialog().getByRole("textbox", { name: "What was said" });
const note = () => page.getByRole("textbox", { name: "Write a note" });
const begun = () => page.getByText(/^Begun before, kept /);
const save = () => userEvent.keyboard("{Control>}{Enter}{/Control}");

/** What the desk was last asked to keep. */
const kept = (asked: Asked[]) =>
  asked.findLast(({ command }) => command === "keep_text")?.args as Commands["keep_text"]["args"] | undefined;

/** Waits until the desk has it. */
const isKept = (asked: Asked[], text: string) => expect.poll(() => kept(asked)?.body ?? "").toContain(text);

test("what was typed on a sheet is there again after Escape, and gone once it is done", async () => {
  const asked = await openFound("last pair");
  await deed("Note a contact");
  await said().fill("Camden has a pair.");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(kept(asked), "it is on the disk by the time the sheet is gone").toMatchObject({
    deed: "contact",
    body: expect.stringContaining("Camden has a pair."),
  });
  await deed("Note a contact");
  await expect.element(said()).toHaveValue("Camden has a pair.");
  await expect.element(begun()).toBeVisible();
  expect(await faults()).toEqual([]);
  await save();
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.poll(() => kept(asked)).toMatchObject({ deed: "contact", body: null });
  await deed("Note a contact");
  await expect.element(said()).toHaveValue("");
  expect(begun().elements()).toHaveLength(0);
});

test("a deed that is refused leaves its words where they are", async () => {
  await openFound("last pair");
  await deed("Relate to another case");
  const number = () => dialog().getByRole("textbox", { name: "Number of the other case" });
  await number().fill("LDN04-K3-99999-9");
  await save();
  await expect.element(dialog().getByRole("alert")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await deed("Relate to another case");
  await expect.element(number()).toHaveValue("LDN04-K3-99999-9");
});

test("a note and a fact are there again after another case was looked at", async () => {
  const asked = await openFound("last pair");
  await note().fill("Ask Camden first");
  await button("Change Product").click();
  const product = () => page.getByRole("textbox", { name: "Product" });
  await product().fill("Two lamps");
  await place("Worklist").click();
  await find("watch");
  await expect.element(note()).toHaveValue("");
  await place("Worklist").click();
  await find("last pair");
  await expect.element(note()).toHaveValue("Ask Camden first");
  await button("Change Product").click();
  await expect.element(product()).toHaveValue("Two lamps");
  await expect.poll(() => begun().elements().length).toBe(2);
  expect(await faults()).toEqual([]);
  await button(/^Keep$/).click();
  await expect.element(page.getByText("Two lamps", { exact: true })).toBeVisible();
  await button("Add note").click();
  await expect.element(note()).toHaveValue("");
  await expect.poll(() => kept(asked)).toMatchObject({ deed: "note", body: null });
  expect(begun().elements()).toHaveLength(0);
});

test("a proposal, a cause and a note survive a window that is loaded again", async () => {
  const fake = fakeHost("");
  const before = await openFound("last pair", fake);
  await deed("State the cause");
  await dialog().getByRole("textbox", { name: "Question" }).fill("Why did it run out?");
  await isKept(before, "run out");
  await userEvent.keyboard("{Escape}");
  await deed("Propose a decision");
  await dialog().getByRole("textbox", { name: "Reason" }).fill("The shelf said otherwise");
  await isKept(before, "otherwise");
  await userEvent.keyboard("{Escape}");
  await note().fill("Half a th");
  await isKept(before, "Half a th");
  await cleanup();
  await openFound("last pair", fake);
  await expect.element(note()).toHaveValue("Half a th");
  await deed("State the cause");
  await expect.element(dialog().getByRole("textbox", { name: "Question" })).toHaveValue("Why did it run out?");
  await userEvent.keyboard("{Escape}");
  await deed("Propose a decision");
  await expect.element(dialog().getByRole("textbox", { name: "Reason" })).toHaveValue("The shelf said otherwise");
});

test("the words for several cases wait for the next time several are marked", async () => {
  await open();
  const reason = async () => {
    await expect.element(page.getByRole("option", { selected: true })).toBeVisible();
    await userEvent.keyboard("xjx");
    await page.getByTestId("bulk").getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Close" }).click();
    return dialog().getByRole("textbox");
  };
  await (await reason()).fill("All sent back to the maker");
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByTestId("bulk")).not.toBeInTheDocument();
  await expect.element(await reason()).toHaveValue("All sent back to the maker");
  await expect.element(begun()).toBeVisible();
});

test("nobody is shown what another person has begun", async () => {
  const asked = await openFound("last pair");
  await note().fill("She shouted at me");
  await page.getByTitle("Switch person").click();
  await dialog()
    .getByRole("button", { name: /^Jonas Weber/ })
    .click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(note()).toHaveValue("");
  expect(document.body.textContent).not.toContain("She shouted at me");
  await note().fill("Jonas was here");
  await page.getByTitle("Switch person").click();
  await dialog()
    .getByRole("button", { name: /^Mira Lindqvist/ })
    .click();
  await page.getByLabelText(/PIN/).fill("1234");
  await userEvent.keyboard("{Enter}");
  await expect.element(note()).toHaveValue("She shouted at me");
  const sent = asked.filter(({ command }) => command === "keep_text");
  expect(JSON.stringify(sent), "a PIN is never kept").not.toContain("1234");
});

test("what was begun can be thrown away, and the keyboard stays in the sheet", async () => {
  const asked = await openFound("last pair");
  await note().fill("Never mind");
  await place("Worklist").click();
  await find("last pair");
  await button("Discard").click();
  await expect.element(note()).toHaveValue("");
  await expect.element(note()).toHaveFocus();
  await expect.poll(() => kept(asked)).toMatchObject({ deed: "note", body: null });
});

test("what cannot be kept says so while it is typed, and is kept with the next key", async () => {
  const fake = fakeHost("");
  let isFull = true;
  const view = { code: "disk_full", params: {}, data: "not_saved", reference: "AB12" } as const;
  const asked = await openFound("last pair", {
    ...fake,
    ask: (command, args) =>
      command === "keep_text" && isFull ? Promise.reject(new Failed(view)) : fake.ask(command, args),
  });
  await note().fill("The disk is full");
  const told = page.getByText("What you typed could not be kept: it is only on the screen.");
  await expect.element(told).toBeVisible();
  isFull = false;
  await note().fill("The disk is full no more");
  await expect.element(told).not.toBeInTheDocument();
  await isKept(asked, "no more");
});

test("a customer’s half answer stays while staff is asked for, and goes when it is skipped", async () => {
  const asked = await openFound("watch");
  await button("Ask how it went").click();
  await button("Hand the screen to the customer").click();
  const words = () => page.getByRole("textbox", { name: /^In your own words/ });
  await words().fill("The lady was");
  await page.getByTestId("handover-back").click();
  await button("Stay with the questions").click();
  await expect.element(words()).toHaveValue("The lady was");
  await expect.element(begun()).toBeVisible();
  expect(await faults()).toEqual([]);
  await button("Skip").click();
  await expect.element(page.getByText("Question 2 of 4")).toBeVisible();
  await expect.element(words()).toHaveValue("");
  await expect.poll(() => kept(asked)?.body).toBe(null);
});

test("the words of a letter are there when it is asked for again, until it was handed out", async () => {
  const asked = await openFound("kettle");
  const letter = async () => {
    await userEvent.keyboard("{Control>}p{/Control}");
    await button(/Slip/).click();
    await page.getByRole("option", { name: "Letter: it takes longer" }).click();
  };
  const reasons = () => page.getByRole("textbox", { name: "Reasons" });
  await letter();
  await reasons().fill("The workshop has it until Friday.");
  await page.getByLabelText("Answer promised by").fill("2026-12-18");
  await userEvent.keyboard("{Escape}");
  await letter();
  await expect.element(reasons()).toHaveValue("The workshop has it until Friday.");
  await expect.element(begun()).toBeVisible();
  await button("Save as PDF").click();
  await expect.element(page.getByText(/^Saved, unencrypted/)).toBeVisible();
  await expect.element(reasons()).toHaveValue("The workshop has it until Friday.");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => kept(asked)).toMatchObject({ deed: "print", body: null });
  await letter();
  await expect.element(reasons()).toHaveValue("");
});
