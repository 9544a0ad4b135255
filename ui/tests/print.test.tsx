import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { Failed, type Host } from "@/ipc/host";
import { button, faults, open, openFound } from "./world";

const PRINTER = "socket://192.168.1.50:9100";

async function record(query: string, over: Partial<Host> = {}) {
  const asked = await open(query, over);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}n{/Control}");
  await page.getByTestId("record-description").fill("The strap of the bag tore on the second day.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByTestId("recorded-number")).toBeVisible();
  return asked;
}

const printed = (asked: Awaited<ReturnType<typeof open>>) => asked.filter(({ command }) => command === "print_paper");

test("a desk that is set so prints the slip before anybody asks, and once", async () => {
  const asked = await record(`&printer=${PRINTER}&atonce`);
  await expect.element(page.getByText("The slip was handed to the printer.")).toBeVisible();
  expect(printed(asked)).toHaveLength(1);
  expect(printed(asked)[0]?.args).toMatchObject({ request: { paper: "slip", size: "80mm", language: null } });
});

test("a slip is printed once however often the key is pressed meanwhile", async () => {
  const fake = fakeHost(`&printer=${PRINTER}`);
  let jobs = 0;
  const ask: Host["ask"] = (command, args) => {
    if (command !== "print_paper") return fake.ask(command, args);
    jobs += 1;
    return new Promise(() => undefined);
  };
  await record("", { ...fake, ask });
  await userEvent.keyboard("{Control>}ppp{/Control}");
  await expect.element(page.getByText("The slip is being printed …")).toBeVisible();
  expect(jobs).toBe(1);
});

test("a slip that fails while the clerk is at the next complaint is told all the same", async () => {
  const fake = fakeHost(`&printer=${PRINTER}&atonce`);
  let fail: (why: Failed) => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const ask: Host["ask"] = (command, args) => (command === "print_paper" ? late : fake.ask(command, args));
  await open("", { ...fake, ask });
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}n{/Control}");
  await page.getByTestId("record-description").fill("The strap of the bag tore on the second day.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("The slip is being printed …")).toBeVisible();
  await button("Next complaint").click();
  await expect.element(page.getByTestId("record-description")).toBeVisible();
  fail(new Failed({ code: "printer_unreachable", params: {}, data: "safe", reference: "T3ST" }));
  await expect.element(page.getByText(/^The slip of LDN04-.* did not come out/)).toBeVisible();
});

test("otherwise Ctrl+P prints it", async () => {
  const asked = await record(`&printer=${PRINTER}`);
  expect(printed(asked)).toHaveLength(0);
  await userEvent.keyboard("{Control>}p{/Control}");
  await expect.element(page.getByText("The slip was handed to the printer.")).toBeVisible();
});

test("a printer that is off says so, whether data is safe, and what else can be done", async () => {
  await record("&printer=socket://away:9100&atonce");
  await expect.element(page.getByRole("alert")).toHaveTextContent(/does not answer: connection refused.*safe/s);
  await button("Other ways to hand it out").click();
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await button("Save as PDF").click();
  await expect.element(page.getByText(/^Saved, unencrypted: .*-slip\.pdf/)).toBeVisible();
});

test("without a printer the slip is shown and saved, and the way to a printer is there", async () => {
  await record("");
  await userEvent.keyboard("{Control>}p{/Control}");
  await expect.element(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  expect(await faults()).toEqual([]);
  await button("Choose a printer").click();
  await expect.element(page.getByRole("heading", { name: "Printer" })).toBeVisible();
});

test("a letter that lacks what it must say cannot be handed out until somebody says it", async () => {
  await openFound("kettle");
  await userEvent.keyboard("{Control>}p{/Control}");
  await expect.element(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await button(/Slip/).click();
  await page.getByRole("option", { name: "Letter: it takes longer" }).click();
  await expect.element(page.getByText("the date by which an answer is expected")).toBeVisible();
  await expect.element(button("Save as PDF")).toBeDisabled();
  await page.getByRole("textbox", { name: "Reasons" }).fill("The workshop has it until Friday.");
  await page.getByLabelText("Answer promised by").fill("2026-12-18");
  await expect.element(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await expect.element(button("Save as PDF")).toBeEnabled();
});

test("an address that is no printer's is refused in words", async () => {
  await open("");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: "This desk" }).click();
  await button(/Printer/).click();
  await page.getByRole("option", { name: "Another, by its address …" }).click();
  await page.getByRole("textbox", { name: "Address" }).fill("http://printer");
  await button("Use this printer").click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("is no address of a printer");
});
