import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { makeNumber } from "@/ipc/fake/number";
import { numberIn } from "@/ipc/number";
import { button, faults, open } from "./world";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** One key, struck at this time: what nobody took is written. */
function strike(key: string, at = performance.now()): void {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  if (target.dispatchEvent(event) && key.length === 1) document.execCommand("insertText", false, key);
}

/** Types like a scanner, or at another pace. The keyboard keeps the time, however slow the page is. */
async function scan(code: string, { end = "Enter", gap = 8 } = {}): Promise<void> {
  let at = performance.now();
  for (const key of [...code, end]) {
    strike(key, at);
    at += gap;
    await pause(Math.max(0, at - performance.now()));
  }
}

const description = () => page.getByTestId("record-description");
const receipt = () => page.getByRole("textbox", { name: "Receipt or order number" });
const FOREIGN = makeNumber("MAN01", "A1", 7);

async function openDesk() {
  const asked = await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await expect.poll(() => page.getByRole("option").elements().length).toBeGreaterThan(3);
  return asked;
}

async function openRecord() {
  const asked = await openDesk();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(description()).toHaveFocus();
  return asked;
}

/** A number that this desk holds. */
function held(): string {
  const number = document.querySelector("[role=option] bdi[dir=ltr]")?.textContent ?? "";
  expect(numberIn(number), "the worklist shows numbers").toBe(number);
  return number;
}

test("the square code of a slip opens its case, and no letter of it does anything else", async () => {
  const asked = await openDesk();
  const number = held();
  page.getByTestId("worklist").element().focus();
  await scan(`redress://case/${number}`);
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(asked.filter(({ command }) => command === "perform")).toEqual([]);
});

test("a number is heard in the search box too, and leaves nothing there", async () => {
  const asked = await openDesk();
  const number = held();
  await page.getByRole("searchbox").fill("ket");
  await scan(number, { end: "Tab" });
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  const typed = asked.filter(({ command }) => command === "search").map(({ args }) => (args as { text: string }).text);
  expect(typed.at(-1), "what the desk was asked at last is the number itself").toBe(number);
});

test("a case that lies elsewhere is said to, with the number to read aloud", async () => {
  await openDesk();
  await scan(FOREIGN);
  const dialog = page.getByRole("dialog", { name: "This desk does not hold that case" });
  await expect.element(dialog.getByTestId("scan-number")).toHaveTextContent(FOREIGN);
  await expect.element(dialog.getByText(/recorded at MAN01/)).toBeVisible();
  expect(await faults()).toEqual([]);
});

test("another code outside a box is said to be none of ours; in a box it stays", async () => {
  await openDesk();
  await scan("4006381333931");
  await expect.element(page.getByText("4006381333931 is not a number of ours.")).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await scan("4006381333931");
  await expect.element(page.getByRole("searchbox")).toHaveValue("4006381333931");
});

test("on the sheet a code becomes the receipt, wherever it was typed", async () => {
  await openRecord();
  await userEvent.keyboard("Smoke ");
  await scan("R-480213");
  await expect.element(receipt()).toHaveValue("R-480213");
  await expect.element(description()).toHaveValue("Smoke ");
  await expect.element(page.getByText("Receipt or order number: R-480213")).toBeVisible();
  await button("Undo").click();
  await expect.element(receipt()).toHaveValue("");
});

test("a code that is scanned into the product stays with the product, and takes the place of what stood there", async () => {
  await openRecord();
  await page.getByRole("textbox", { name: "Product or service" }).fill("kettle");
  await scan("4006381333931");
  await expect.element(page.getByRole("textbox", { name: "Product or service" })).toHaveValue("4006381333931");
  await expect.element(receipt()).toHaveValue("");
  await button("Undo").click();
  await expect.element(page.getByRole("textbox", { name: "Product or service" })).toHaveValue("kettle");
});

test("a slip that is scanned while recording offers its case, and the sheet stays", async () => {
  await openDesk();
  const number = held();
  await userEvent.keyboard("{Control>}n{/Control}");
  await expect.element(description()).toHaveFocus();
  await userEvent.keyboard("Again. ");
  // Nobody reaches for the scanner within a moment of the last key.
  await pause(100);
  await scan(number.toLowerCase());
  const dialog = page.getByRole("dialog", { name: "Already recorded under this number" });
  await expect.element(dialog.getByTestId("scan-number")).toHaveTextContent(number);
  expect(await faults()).toEqual([]);
  await dialog.getByRole("button", { name: "Go on recording" }).click();
  await expect.element(description()).toHaveValue("Again. ");
  await scan(number);
  await dialog.getByRole("button", { name: "Open the case" }).click();
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
});

test("people are not taken for scanners", async () => {
  await openRecord();
  await scan("4006381333931", { gap: 60 });
  await expect.element(description()).toHaveValue("4006381333931");
  await scan(" the 4006381333931");
  await scan("12345");
  await expect.element(description()).toHaveValue("4006381333931 the 400638133393112345");
  await expect.element(receipt()).toHaveValue("");
});

test("a key of the window still does what it does", async () => {
  await openDesk();
  page.getByTestId("worklist").element().focus();
  strike("/");
  await expect.element(page.getByRole("searchbox")).toHaveFocus();
  page.getByTestId("worklist").element().focus();
  strike("x");
  await expect.element(page.getByTestId("bulk")).toBeVisible();
});

test("numbers are read from what scanners type, and misread ones are not", () => {
  expect(numberIn(`redress://case/${FOREIGN}`)).toBe(FOREIGN);
  expect(numberIn(`redressÖ--case-${FOREIGN.replaceAll("-", "ß")}`), "set to another keyboard").toBe(FOREIGN);
  expect(numberIn(FOREIGN.replace("00007", "00008")), "a digit was misread").toBeNull();
  expect(numberIn("4006381333931")).toBeNull();
});
