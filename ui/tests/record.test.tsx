import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { Failed } from "@/ipc/host";
import { open } from "./world";

const description = () => page.getByTestId("record-description");

async function openRecord(...args: Parameters<typeof open>) {
  const asked = await open(...args);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(description()).toHaveFocus();
  return asked;
}

test("a complaint is recorded with the keyboard only", async () => {
  const asked = await openRecord();
  await userEvent.keyboard("The lamp flickers.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByTestId("recorded-number")).toHaveTextContent(/^LDN04-K3-\d{5}-[0-9A-Z]$/);
  const recorded = asked.find(({ command }) => command === "record");
  expect(recorded?.args, "what was typed must be what is recorded").toMatchObject({
    draft: { description: "The lamp flickers." },
  });
});

test("an empty field begins where the language does, and a full one where its words do", async () => {
  await openRecord("?lang=ar");
  const direction = () => getComputedStyle(description().element()).direction;
  expect(direction(), "Arabic begins at the right").toBe("rtl");
  await userEvent.keyboard("The lamp flickers.");
  expect(direction(), "English words begin at the left").toBe("ltr");
});

test("the number appears only after the app has answered", async () => {
  const fake = fakeHost("");
  let answer = () => {};
  const waits = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await openRecord("", {
    ask: async (command, args) => {
      if (command === "record") await waits;
      return fake.ask(command, args);
    },
  });
  await userEvent.keyboard("Slow disk.{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("Writing it down…")).toBeVisible();
  expect(page.getByTestId("recorded-number").elements(), "no number before the commit").toHaveLength(0);
  answer();
  await expect.element(page.getByTestId("recorded-number")).toBeVisible();
});

test("nothing is recorded while it is not said what happened", async () => {
  const asked = await openRecord();
  await page.getByTestId("record-save").click();
  await expect.element(page.getByText("Say what happened first; everything else can follow.")).toBeVisible();
  await expect.element(description()).toHaveFocus();
  expect(asked.filter(({ command }) => command === "record")).toHaveLength(0);
});

test("a failure keeps the text on the screen and says whether data is safe", async () => {
  const fake = fakeHost("");
  await openRecord("", {
    ask: async (command, args) => {
      if (command !== "record") return fake.ask(command, args);
      throw new Failed({ code: "disk_full", params: {}, data: "not_saved", reference: "A-1" });
    },
  });
  await userEvent.keyboard("Must not be lost.{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("The disk is full.");
  await expect.element(page.getByRole("alert")).toHaveTextContent("It is still on the screen.");
  await expect.element(description()).toHaveValue("Must not be lost.");
});

test("a draft is kept a moment after the last key and is there again later", async () => {
  const asked = await openRecord();
  await userEvent.keyboard("Half a sent");
  await expect.poll(() => asked.filter(({ command }) => command === "save_draft").length).toBe(1);
  await page.getByRole("navigation").getByRole("button", { name: "Worklist" }).click();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(description()).toHaveValue("Half a sent");
});

test("changing one answer clears no other", async () => {
  const asked = await openRecord();
  await userEvent.keyboard("Burnt hand.");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Helen");
  await page.getByRole("radiogroup", { name: "Is anybody hurt or at risk?" }).getByText("Yes").click();
  await page.getByText("Wants to stay anonymous").click();
  await page.getByText("Wants to stay anonymous").click();
  await page.getByTestId("record-save").click();
  await expect.element(page.getByTestId("recorded-number")).toBeVisible();
  expect(asked.find(({ command }) => command === "record")?.args).toMatchObject({
    draft: { description: "Burnt hand.", fields: { name: "Helen", safety: "yes", severity: "1" } },
  });
});

test("a small case goes from record to resolved in one go", async () => {
  await openRecord();
  await userEvent.keyboard("Wrong colour.");
  await page.getByText("Settled now").click();
  await page.getByRole("textbox", { name: "What was done?" }).fill("Swapped for the blue one.");
  await page.getByTestId("record-save").click();
  await expect.element(page.getByRole("heading", { name: "Recorded and resolved." })).toBeVisible();
});
