import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, open } from "./world";

test("the recovery code is left only when it is written down", async () => {
  await open("?phase=first_run");
  await button("Continue").click();
  await button(/Try it alone/).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Mira");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("recovery-code")).toBeVisible();
  await expect.element(button("Continue")).toBeDisabled();
  await page.getByText("I have written it down").click();
  await button("Continue").click();
  await button("Record a complaint").click();
  await expect.element(page.getByTestId("record-description")).toHaveFocus();
});

test("the language changes at once, with its direction", async () => {
  await open("?phase=first_run");
  await page.getByRole("radiogroup").getByText("العربية").click();
  await expect.element(page.getByRole("heading", { name: "لغتك" })).toBeVisible();
  await expect.poll(() => document.documentElement.dir).toBe("rtl");
});

test("a wrong join code says what to do and keeps what was typed", async () => {
  await open("?phase=first_run");
  await button("Continue").click();
  await button(/Join an office/).click();
  await page.getByRole("textbox", { name: "Address of the office" }).fill("https://office.example");
  await page.getByRole("textbox", { name: "Join code" }).fill("WRONG");
  await page.getByRole("textbox", { name: "Name of this desk" }).fill("Counter 2");
  await page.getByRole("textbox", { name: "Your name" }).fill("Asha");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("This join code is not known.");
  await expect.element(page.getByRole("textbox", { name: "Join code" })).toHaveValue("WRONG");
});

test("an office with a certificate of its own is joined with the file that holds it", async () => {
  const asked = await open("?phase=first_run");
  await button("Continue").click();
  await button(/Join an office/).click();
  await page.getByRole("textbox", { name: "Address of the office" }).fill("https://own-ca.example");
  await page.getByRole("textbox", { name: "Join code" }).fill("K7QD-2MXW");
  await page.getByRole("textbox", { name: "Name of this desk" }).fill("Counter 2");
  await page.getByRole("textbox", { name: "Your name" }).fill("Asha");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("The certificate of the office does not match.");
  await page.getByRole("textbox", { name: "Certificate of the office" }).fill(" /media/usb/office-ca.pem ");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("recovery-code")).toBeVisible();
  expect(asked.findLast(({ command }) => command === "join")?.args).toMatchObject({
    request: { caFile: "/media/usb/office-ca.pem" },
  });
});

test("a locked desk opens with the recovery code, and a wrong one destroys nothing", async () => {
  await open("?phase=locked");
  await page.getByRole("textbox", { name: "Recovery code" }).fill("nope");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("alert")).toHaveTextContent("That does not open this desk.");
  await page.getByRole("textbox", { name: "Recovery code" }).fill("K7QD-2MXW-9FTB");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
});

test("another person is at the desk after a PIN, by keyboard", async () => {
  await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await page.getByTitle("Switch person").click();
  await expect.element(button(/Asha Verma/)).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByLabelText("PIN of Asha Verma")).toHaveFocus();
  await userEvent.keyboard("1234{Enter}");
  await expect.element(button(/Asha Verma.*Clerk/)).toBeVisible();
});

test("nothing is reachable while nobody is at the desk", async () => {
  await open("?person=none");
  await expect.element(page.getByRole("heading", { name: "Who is at the desk?" })).toBeVisible();
  expect(page.getByRole("navigation").elements()).toHaveLength(0);
});
