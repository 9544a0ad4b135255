import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { button, faults, open } from "./world";

const locked = () => page.getByTestId("desk-locked");

test("a desk whose lease has ended says that nothing is lost, and contact opens it", async () => {
  await open("?locked=lease_ended");
  await expect.element(locked()).toHaveTextContent("Nothing is lost");
  await expect.element(locked()).toHaveTextContent("waits to be sent");
  expect(page.getByRole("navigation").elements()).toHaveLength(0);
  expect(await faults()).toEqual([]);
  await button("Ask the office now").click();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
});

test("the end of the lease is told in the status line before it comes", async () => {
  await open("?lease=3");
  await expect
    .element(page.getByTestId("status-line"))
    .toHaveTextContent("without the office this desk locks itself in 3 days");
});

test("a revoked desk shows nothing and says what becomes of the work", async () => {
  await open("?locked=desk_revoked");
  await expect.element(page.getByRole("heading", { name: "The office has removed this desk" })).toBeVisible();
  await expect.element(locked()).toHaveTextContent("shown to nobody");
  expect(page.getByRole("navigation").elements()).toHaveLength(0);
});

test("a desk that is wiped while it is open says so and can be joined anew", async () => {
  await open("?locked=desk_wiped");
  await expect.element(page.getByRole("heading", { name: "This desk was wiped" })).toBeVisible();
  await button("Continue").click();
  await expect.element(page.getByText("everything that was kept on it is destroyed")).toBeVisible();
  await button("Continue").click();
  await expect.element(button(/Join an office/)).toBeVisible();
});

test("the next start of a wiped desk says what became of it", async () => {
  await open("?phase=first_run&locked=desk_wiped");
  await expect.element(page.getByText("everything that was kept on it is destroyed")).toBeVisible();
});

test.each([
  ["de", "Dieser Platz ist gesperrt"],
  ["es", "Este puesto está bloqueado"],
  ["ar", "هذه المحطة مقفلة"],
])("the lock screen speaks %s", async (tag, title) => {
  await open(`?locked=lease_ended&lang=${tag}`);
  await expect.element(page.getByRole("heading", { name: title })).toBeVisible();
});
