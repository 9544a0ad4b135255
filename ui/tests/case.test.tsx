import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, open, place } from "./world";

async function openSofa() {
  const asked = await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}f{/Control}sofa");
  await expect.element(page.getByText(/One case found/)).toBeVisible();
  page.getByTestId("worklist").element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Tom Okafor looks after this");
  return asked;
}

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
