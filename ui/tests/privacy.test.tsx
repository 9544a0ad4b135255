import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { Failed, type Host } from "@/ipc/host";
import { button, deed, faults, type open, openFound } from "./world";

const MANAGER = "&person=p-elif";
const DEED = "Everything held on this person…";

/** The sheet of a case, opened by somebody who may. */
async function openSheet(over: Partial<Host> = {}) {
  const asked = await openFound("kettle", { ...fakeHost(MANAGER), ...over });
  await deed(DEED);
  await expect.element(page.getByRole("dialog")).toBeVisible();
  return asked;
}

/** Ticks a line of the list, or takes the tick away, by keyboard. */
async function tick(line: number) {
  const box = page.getByRole("checkbox").nth(line).element();
  if (box instanceof HTMLElement) box.focus();
  await userEvent.keyboard(" ");
}

const saved = (asked: Awaited<ReturnType<typeof open>>) =>
  asked.filter(({ command }) => command === "save_held").map(({ args }) => args);

test("the list is shown first, and whoever only has the same name is left out unless somebody takes it", async () => {
  const asked = await openSheet();
  await expect.element(page.getByText("3 complaints on this desk fit this person.")).toBeVisible();
  await expect.element(page.getByText(/It may be another person/)).toBeVisible();
  await expect.element(page.getByText(/Erased for good, nothing of it is left here: LDN04-K3-00077-1/)).toBeVisible();
  await expect.element(page.getByText(/What other stores and the office hold is not in it/)).toBeVisible();
  expect(saved(asked)).toHaveLength(0);
  await button("Save 2 complaints as ZIP").click();
  await expect.element(page.getByText(/^Saved, unencrypted: .*-person\.zip/)).toBeVisible();
  expect(saved(asked)).toEqual([{ request: { id: "c-0", complaints: ["c-0", "c-4"] } }]);
  expect(await faults()).toEqual([]);
});

test("what is ticked goes in, and with nothing ticked nothing can be saved", async () => {
  const asked = await openSheet();
  await tick(1);
  await tick(2);
  await button("Save 2 complaints as ZIP").click();
  await expect.element(page.getByText(/^Saved, unencrypted/)).toBeVisible();
  expect(saved(asked)).toEqual([{ request: { id: "c-0", complaints: ["c-0", "c-5"] } }]);
  await tick(0);
  await expect.element(page.getByText(/^Saved, unencrypted/)).not.toBeInTheDocument();
  await tick(2);
  await expect.element(button("Save")).toBeDisabled();
});

test("what cannot be saved says so, and the sheet stays", async () => {
  const fake = fakeHost(MANAGER);
  const full = new Failed({
    code: "paper_unsaved",
    params: { folder: "/d", problem: "full" },
    data: "safe",
    reference: "T",
  });
  const ask: Host["ask"] = (command, args) =>
    command === "save_held" ? Promise.reject(full) : fake.ask(command, args);
  await openSheet({ ...fake, ask });
  await button("Save 2 complaints as ZIP").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent(/could not be saved in \/d: full/);
  await expect.element(button("Save 2 complaints as ZIP")).toBeEnabled();
});

test("it is not offered to whoever may not", async () => {
  await openFound("kettle");
  const bar = page.getByRole("region", { name: "What you can do" });
  await bar.getByRole("button", { name: "More" }).click();
  await expect.element(page.getByRole("menuitem").first()).toBeVisible();
  await expect.element(page.getByRole("menuitem", { name: DEED })).not.toBeInTheDocument();
});
