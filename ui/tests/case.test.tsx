import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, deed, open, openFound, place } from "./world";

const openSofa = () => openFound("sofa");

test("both values of a disputed fact are shown, and one is kept", async () => {
  const asked = await openSofa();
  await expect.element(page.getByText("Two people wrote this at the same time")).toBeVisible();
  await button("Keep this: 020 7946 0112").click();
  await expect.element(page.getByText("Two people wrote this at the same time")).not.toBeInTheDocument();
  expect(asked.find(({ command }) => command === "perform")?.args).toMatchObject({
    act: { act: "edit", changes: [{ field: "phone", value: "020 7946 0112" }] },
  });
});

test("a fact is changed where it stands", async () => {
  const asked = await openSofa();
  await button("Change Name").click();
  await page.getByRole("textbox", { name: "Name" }).fill("Omar Hadad");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("Omar Hadad").first()).toBeVisible();
  expect(asked.filter(({ command }) => command === "perform")).toHaveLength(1);
});

test("a due time explains itself", async () => {
  await openSofa();
  await button("Why then? First answer").click();
  await expect.element(page.getByRole("dialog")).toHaveTextContent("hours while the store is open");
});

test("a deed asks for what it needs before it is done", async () => {
  const asked = await openSofa();
  await button("Resolve").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Resolve/ })
    .click();
  await expect.element(page.getByText("This is needed.")).toBeVisible();
  expect(asked.filter(({ command }) => command === "perform")).toHaveLength(0);
  await page.getByRole("textbox", { name: "What was done for the customer" }).fill("New date kept, delivery free.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("New date kept, delivery free.");
});

test("an escalation is taken in one press, and who has it is said", async () => {
  const asked = await open();
  await place("Escalations").click();
  await page.getByTestId("escalation-take").first().click();
  await expect.element(page.getByText(/Mira Lindqvist took it/)).toBeVisible();
  expect(asked.find(({ command }) => command === "perform")?.args).toMatchObject({ act: { act: "take" } });
});

test("declining needs a reason", async () => {
  const asked = await open();
  await place("Escalations").click();
  await button(/^Decline/)
    .first()
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Decline/ })
    .click();
  await expect.element(page.getByText("This is needed.")).toBeVisible();
  await page.getByRole("textbox", { name: "Why" }).fill("On leave today.");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Decline/ })
    .click();
  await expect.poll(() => asked.filter(({ command }) => command === "perform").length).toBe(1);
});

test("a refused deed shows why, keeps every word, and ends with nothing lost", async () => {
  await open();
  await place("Needs attention").click();
  await expect.element(page.getByText("The role “Clerk” may not do this.")).toBeVisible();
  await expect.element(page.getByText(/Bank confirmed/)).toBeVisible();
  await expect.element(page.getByText("Nothing lost.")).toBeVisible();
});

test("what somebody only had to be told is put away by one press", async () => {
  const asked = await open();
  await place("Needs attention").click();
  await expect.element(page.getByText(/The customer’s slip says LDN04-K3-00126-9/)).toBeVisible();
  await expect.element(page.getByText(/New numbers carry P7 instead of K3/)).toBeVisible();
  await expect.element(page.getByText(/At the same time Jonas/)).toBeVisible();
  await button(/^Put away$/)
    .last()
    .click();
  await expect.element(page.getByText(/New numbers carry P7/)).not.toBeInTheDocument();
  expect(asked.find(({ command }) => command === "put_away")?.args).toMatchObject({ id: "c-1" });
});

test("a case that calls says why, and whoever takes it has it", async () => {
  const asked = await open();
  await place("Escalations").click();
  await expect.element(page.getByText("Do now: take the lot off the shelf")).toBeVisible();
  await button(/^Snooze 15 min/)
    .first()
    .click();
  await expect.element(page.getByText(/Snoozed until (today|tomorrow) \d\d:\d\d/)).toBeVisible();
  await page.getByTestId("call-take").click();
  await expect.element(page.getByTestId("call-take")).not.toBeInTheDocument();
  expect(asked.find(({ command }) => command === "perform")?.args).toMatchObject({ act: { act: "assign" } });
});

test("the case says who is told when, and why", async () => {
  await openFound("kettle started");
  const ladder = page.getByRole("region", { name: "Who is told when" });
  await expect.element(ladder.getByText(/Mira Lindqvist, Elif Demir told/)).toBeVisible();
  await ladder
    .getByRole("button", { name: /^Why\?/ })
    .first()
    .click();
  await expect.element(page.getByText(/Elif Demir, Area manager · answered/)).toBeVisible();
  await expect.element(page.getByText("safety, level 1, policy 1")).toBeVisible();
});

test("a snoozed escalation stays in the inbox and says until when it is quiet", async () => {
  const asked = await open();
  await place("Escalations").click();
  await button(/^Snooze 15 min/)
    .last()
    .click();
  // A quarter of an hour before midnight it is until tomorrow.
  await expect.element(page.getByText(/Snoozed until (today|tomorrow) \d\d:\d\d/)).toBeVisible();
  await expect.element(page.getByTestId("escalation-take").first()).toBeVisible();
  expect(asked.find(({ command }) => command === "mark_notice")?.args).toMatchObject({ request: { mark: "snoozed" } });
});

test("of two deeds done at the same time, both say which one stands", async () => {
  await openFound("watch");
  await expect.element(page.getByText("had no effect: Elif Demir took the escalation at the same time")).toBeVisible();
  await expect
    .element(page.getByText("stands; Mira Lindqvist took the escalation at the same time, without effect"))
    .toBeVisible();
});

test("files are shown with where they are, and one is looked at", async () => {
  const asked = await openFound("kettle");
  const files = page.getByRole("region", { name: "Files" });
  await expect.element(files.getByText("Stored at the office")).toBeVisible();
  await expect.element(files.getByText("At the office", { exact: true })).toBeVisible();
  await expect.element(files.getByText("Waiting to be sent")).toBeVisible();
  await button(/^kettle\.jpg/).click();
  await expect.element(page.getByRole("dialog").getByRole("img", { name: "kettle.jpg" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await button(/^receipt R-480213\.txt/).click();
  await expect.element(page.getByRole("dialog").getByText(/Lot 2231/)).toBeVisible();
  expect(asked.filter(({ command }) => command === "attachment").length).toBeGreaterThan(1);
});

const TINY = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const picture = (name: string) =>
  new File([Uint8Array.from(atob(TINY), (letter) => letter.charCodeAt(0))], name, { type: "image/png" });

test("a file is chosen, and waits to be sent", async () => {
  const asked = await openSofa();
  await expect.element(page.getByText("No photo or document yet.")).toBeVisible();
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  await userEvent.upload(input as HTMLInputElement, picture("torn.png"));
  await expect.element(page.getByTestId("attachment").getByText("torn.png")).toBeVisible();
  await expect.element(page.getByTestId("attachment").getByText("Waiting to be sent")).toBeVisible();
  expect(asked.find(({ command }) => command === "attach")?.args).toMatchObject({
    request: { name: "torn.png", data: TINY, signature: false },
  });
});

test("a picture is pasted, and words that are pasted stay words", async () => {
  const asked = await openSofa();
  await expect.element(page.getByText("No photo or document yet.")).toBeVisible();
  const clipboard = new DataTransfer();
  clipboard.items.add(picture("image.png"));
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  await expect.element(page.getByTestId("attachment").getByText("image.png")).toBeVisible();
  const words = new DataTransfer();
  words.setData("text/plain", "just words");
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: words, bubbles: true }));
  expect(asked.filter(({ command }) => command === "attach")).toHaveLength(1);
});

test("a file that is not what its name says is refused in words, and the others still go", async () => {
  await openSofa();
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  await userEvent.upload(input as HTMLInputElement, [new File(["MZ"], "bill.pdf"), picture("torn.png")]);
  await expect.element(page.getByText(/not what its name says/)).toBeVisible();
  await expect.element(page.getByTestId("attachment").getByText("torn.png")).toBeVisible();
});

test("a case that may be alike is opened from the one on the screen", async () => {
  const asked = await openFound("kettle");
  await page
    .getByRole("region", { name: "Perhaps alike" })
    .getByRole("button", { name: /desk lamp flickers/ })
    .click();
  await expect.poll(() => asked.at(-1)).toEqual({ command: "case_get", args: { id: "c-1" } });
});

test("a case is handed to another store, with a reason, and leaves the screen", async () => {
  const asked = await openSofa();
  await deed("Hand to another store");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Store/ }).click();
  await page.getByRole("option").first().click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Bought there.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  expect(asked.find(({ command }) => command === "perform")?.args).toMatchObject({
    act: { act: "transfer", reason: "Bought there." },
  });
});
