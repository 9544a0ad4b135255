/** Escalations and Needs attention by keyboard. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Asked, faults, open, place } from "./world";

const acts = (asked: Asked[]) => asked.filter(({ command }) => command === "perform").map(({ args }) => args);
const current = () => document.querySelector("main li[aria-current]");
const focused = () => document.activeElement?.closest("main li[aria-current]");

async function openInbox() {
  const asked = await open();
  await place("Escalations").click();
  await expect.element(page.getByTestId("escalation-take").first()).toBeVisible();
  return asked;
}

async function openAttention() {
  const asked = await open();
  await place("Needs attention").click();
  await expect.element(page.getByText("Nothing lost.")).toBeVisible();
  return asked;
}

/** Moves on until what is selected has these words. */
async function moveTo(words: string) {
  for (let step = 0; step < 20 && !current()?.textContent?.includes(words); step += 1) await userEvent.keyboard("j");
  expect(current()?.textContent).toContain(words);
}

test("J and K and the arrows move the focus, and what is reached is named", async () => {
  await openInbox();
  const first = current();
  await userEvent.keyboard("j");
  const second = focused();
  expect(second, "the focus is on what is selected").toBeTruthy();
  expect(second).not.toBe(first);
  expect(second?.getAttribute("aria-label")).toMatch(/LDN04-.*·.*·/);
  await userEvent.keyboard("{ArrowUp}");
  expect(focused()).toBe(first);
  await userEvent.keyboard("{ArrowDown}k");
  expect(focused()).toBe(first);
  await userEvent.keyboard("{End}");
  expect(focused()).toBe([...document.querySelectorAll("main li[aria-label]")].at(-1));
  expect(await faults()).toEqual([]);
});

test("Enter opens the case of the selected escalation", async () => {
  const asked = await openInbox();
  await userEvent.keyboard("j{Enter}");
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(asked.findLast(({ command }) => command === "case_get")).toBeTruthy();
});

test("T takes the selected escalation, and the next one comes in its place", async () => {
  const asked = await openInbox();
  await moveTo("Decline");
  await userEvent.keyboard("t");
  await expect.element(page.getByText(/Mira Lindqvist took it/)).toBeVisible();
  expect(acts(asked)).toMatchObject([{ act: { act: "take" } }]);
  await expect.poll(() => focused() !== null, { message: "the focus is not lost" }).toBe(true);
});

test("T held down takes one, not all of them", async () => {
  const asked = await openInbox();
  await moveTo("Decline");
  await userEvent.keyboard("t");
  await expect.element(page.getByText(/Mira Lindqvist took it/)).toBeVisible();
  for (let time = 0; time < 3; time += 1) {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "t", repeat: true, bubbles: true }));
  }
  expect(acts(asked)).toHaveLength(1);
});

test("D asks for the reason of declining", async () => {
  const asked = await openInbox();
  await moveTo("Decline");
  await userEvent.keyboard("d");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("textbox", { name: "Why" }).fill("On leave; t, d and s are letters here.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => acts(asked))
    .toMatchObject([{ act: { act: "decline", reason: "On leave; t, d and s are letters here." } }]);
});

test("S snoozes what calls and what was asked, and T takes what calls", async () => {
  const asked = await openInbox();
  await userEvent.keyboard("s");
  await expect.element(page.getByText(/Snoozed until/)).toBeVisible();
  expect(asked.find(({ command }) => command === "mark_notice")?.args).toMatchObject({ request: { mark: "snoozed" } });
  await userEvent.keyboard("t");
  await expect.poll(() => acts(asked)).toMatchObject([{ act: { act: "assign" } }]);
});

test("the second of two answers is kept by its number, and only of what is selected", async () => {
  const asked = await openAttention();
  await userEvent.keyboard("k2");
  // Nobody types as fast as a test: a scanner does.
  await new Promise((later) => setTimeout(later, 100));
  const before = acts(asked).length;
  await moveTo("Two answers to one fact");
  const second = focused()?.querySelectorAll("p[dir=auto]")[1]?.textContent ?? "";
  expect(second).not.toBe("");
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("2");
  await expect.poll(() => acts(asked).length).toBe(before + 1);
  expect(acts(asked).at(-1)).toMatchObject({ act: { act: "edit", changes: [{ value: second }] } });
});

test("Enter opens the case that needs attention", async () => {
  await openAttention();
  await userEvent.keyboard("k{Enter}");
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
});

test("the key sheet says them", async () => {
  await openInbox();
  await userEvent.keyboard("{F1}");
  for (const words of ["Decline the selected escalation", "Snooze the selected escalation for 15 minutes"]) {
    await expect.element(page.getByText(words)).toBeVisible();
  }
});
