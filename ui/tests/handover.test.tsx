import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { Failed } from "@/ipc/host";
import { button, faults, open, openFound } from "./world";

async function handOver(over: Parameters<typeof openFound>[1] = {}) {
  const asked = await openFound("watch", over);
  await button("Ask how it went").click();
  await button("Hand the screen to the customer").click();
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  return asked;
}

const isOut = () => page.getByTestId("nav-worklist").elements().length > 0;

test("while a customer has the screen nothing of the desk is in sight or in reach", async () => {
  const asked = await handOver();
  expect(document.body.textContent).not.toContain("LDN04");
  await userEvent.keyboard(
    "{Control>}k{/Control}{Control>}n{/Control}{Control>}f{/Control}{Control>}p{/Control}{Escape}",
  );
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  expect(page.getByRole("dialog").elements()).toHaveLength(0);
  expect(asked.filter(({ command }) => command === "hand_over")).toHaveLength(1);
  expect(document.activeElement?.tagName).toBe("H1");
  expect(await faults()).toEqual([]);
});

test("a page that is loaded again shows no more than before", async () => {
  await open("&handed=c-7");
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  expect(isOut()).toBe(false);
});

test("a case that goes meanwhile does not bring the desk back", async () => {
  const fake = fakeHost("");
  let gone = false;
  await handOver({
    ...fake,
    ask: (command, args) => {
      const failed = new Failed({ code: "not_found", params: {}, data: "safe", reference: "T3ST" });
      if (gone && command === "case_get") return Promise.reject(failed);
      gone ||= command === "hand_over";
      return fake.ask(command, args);
    },
  });
  await page.getByText("2", { exact: true }).click();
  await button("Answer").click();
  await expect.element(page.getByText("Question 2 of 4")).toBeVisible();
  expect(isOut()).toBe(false);
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

test("a PIN brings the desk back, whoever works here, in its own language", async () => {
  await handOver();
  await page.getByText("العربية").click();
  await page.getByTestId("handover-back").click();
  await button(/Mira Lindqvist/).click();
  await page.getByLabelText(/PIN/).fill("9999");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toBeVisible();
  expect(isOut()).toBe(false);
  await page.getByLabelText(/PIN/).fill("1234");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("nav-worklist")).toBeVisible();
  expect(document.documentElement.lang).toBe("en");
  expect(document.documentElement.dir).toBe("ltr");
});

test("without a PIN at this desk the screen is not handed over, and the reason is there", async () => {
  const fake = fakeHost("");
  const withoutPin = (people: unknown) => (people as object[]).map((one) => ({ ...one, hasPin: false }));
  await openFound("watch", {
    ...fake,
    ask: async (command, args) => {
      const answer = await fake.ask(command, args);
      return (command === "people" ? withoutPin(answer) : answer) as never;
    },
  });
  await button("Ask how it went").click();
  await expect.element(page.getByText(/^Set a PIN/)).toBeVisible();
  await expect.element(button("Hand the screen to the customer")).toBeDisabled();
});
