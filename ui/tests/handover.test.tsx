import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, faults, openFound } from "./world";

async function handOver() {
  const asked = await openFound("watch");
  await button("Ask how it went").click();
  await button("Hand the screen to the customer").click();
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  return asked;
}

test("while a customer has the screen nothing of the desk is in sight or in reach", async () => {
  const asked = await handOver();
  expect(document.body.textContent).not.toContain("LDN04");
  await userEvent.keyboard("{Control>}k{/Control}{Control>}n{/Control}{Control>}f{/Control}{Escape}");
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  expect(page.getByRole("dialog").elements()).toHaveLength(0);
  expect(asked.filter(({ command }) => command === "whole_screen")).toEqual([
    { command: "whole_screen", args: { on: true } },
  ]);
  expect(await faults()).toEqual([]);
});

test("the customer answers in a language of their own, skips, and is thanked", async () => {
  const asked = await handOver();
  await page.getByText("Deutsch").click();
  await expect.element(page.getByText("Frage 1 von 4")).toBeVisible();
  await page.getByText("2", { exact: true }).click();
  await button("Antworten").click();
  await expect.element(page.getByText("Frage 2 von 4")).toBeVisible();
  for (const _ of [2, 3, 4]) await button("Überspringen").click();
  await expect.element(page.getByText(/^Vielen Dank/)).toBeVisible();
  const answers = asked.filter(({ command }) => command === "perform");
  expect(answers).toHaveLength(1);
  expect(answers[0]?.args).toMatchObject({
    act: { act: "survey", question: "csat_process", score: 2, staffPresent: true },
  });
});

test("only the PIN of whoever handed it over brings the desk back, in its own language", async () => {
  await handOver();
  await page.getByText("العربية").click();
  await page.getByTestId("handover-back").click();
  await page.getByLabelText(/PIN/).fill("9999");
  await button("Back to the desk").click();
  await expect.element(page.getByRole("alert")).toBeVisible();
  await page.getByLabelText(/PIN/).fill("1234");
  await button("Back to the desk").click();
  await expect.element(page.getByRole("navigation")).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
  expect(document.documentElement.dir).toBe("ltr");
});
