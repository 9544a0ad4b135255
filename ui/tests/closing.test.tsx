import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { button, faults, open, speaking } from "./world";

const screens: [string, string, () => Promise<unknown>][] = [
  [
    "the first run",
    "?phase=first_run",
    () => expect.element(page.getByRole("heading", { name: "Your language" })).toBeVisible(),
  ],
  [
    "a desk whose key is missing",
    "?phase=locked",
    () => expect.element(page.getByRole("textbox", { name: "Recovery code" })).toBeVisible(),
  ],
  ["a desk that does not open", "?phase=failed", () => expect.element(page.getByRole("heading")).toBeVisible()],
  [
    "a desk whose lease has ended",
    "?locked=lease_ended",
    () => expect.element(page.getByTestId("desk-locked")).toBeVisible(),
  ],
  [
    "a desk with nobody at it",
    "?person=none",
    () => expect.element(page.getByRole("heading", { name: "Who is at the desk?" })).toBeVisible(),
  ],
  ["the worklist", "", () => expect.element(page.getByTestId("worklist")).toBeVisible()],
];

test.each(screens)("the X is taken up on %s", async (_name, query, isThere) => {
  const { host, say } = speaking(query);
  const asked = await open(query, host);
  await isThere();
  say("close_asked", null);
  await expect.element(page.getByRole("dialog", { name: "Keep Redress running?" })).toBeVisible();
  expect(asked.filter(({ command }) => command === "close_heard")).toHaveLength(1);
  expect(await faults()).toEqual([]);
  await button("Quit").click();
  expect(asked.at(-1)).toMatchObject({
    command: "close_window",
    args: { request: { choice: "quit", remember: true } },
  });
  expect(page.getByRole("dialog").elements()).toHaveLength(0);
});

test("nothing is closed by a question that is only put away", async () => {
  const { host, say } = speaking("");
  const asked = await open("", host);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  say("close_asked", null);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  expect(asked.filter(({ command }) => command === "close_window")).toHaveLength(0);
});
