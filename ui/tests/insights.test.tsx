import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { csv, inOrder, weightOf } from "@/features/insight/figure";
import type { GroupView } from "@/ipc/contract";
import { button, faults, open, place } from "./world";

async function insights(query = "") {
  const asked = await open(query);
  await expect.element(page.getByTestId("status-line")).toBeVisible();
  await place("Insights").click();
  return asked;
}

test("a number leads to the cases behind it, and one of them opens", async () => {
  await insights();
  const table = page.getByRole("table", { name: "Complaints, Category" });
  await expect.element(table).toBeVisible();
  await expect.element(page.getByRole("heading", { name: /^Most: / })).toBeVisible();
  expect(await faults()).toEqual([]);
  await table.getByRole("button").first().click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText(/^\d+ cases$|^one case$/)).toBeVisible();
  await dialog.getByRole("button", { name: /LDN04/ }).first().click();
  await expect.element(page.getByRole("heading", { name: "Promises" })).toBeVisible();
});

test("another measure and another dimension are asked for, each with its definition", async () => {
  const asked = await insights();
  await button(/^Open/).click();
  await expect.element(page.getByText(/somebody still owes the customer something/)).toBeVisible();
  await page
    .getByRole("region", { name: "Open" })
    .getByRole("button", { name: /Told apart by/ })
    .click();
  await page.getByRole("option", { name: "State" }).click();
  await expect.element(page.getByRole("table", { name: "Open, State" })).toBeVisible();
  expect(asked.findLast(({ command }) => command === "figures")?.args).toEqual({
    request: { measure: "open", by: "state", kind: "complaint" },
  });
});

test("without complaints the page says what it will say", async () => {
  await insights("&empty");
  await expect.element(page.getByText("Nothing to count yet")).toBeVisible();
});

test("the most comes first, but months in their order; what cannot be compared has no weight", () => {
  const group = (value: string, count: number): GroupView => ({ value, figures: [{ shows: "count", count }] });
  const groups = [group("2026-02", 3), group("2026-01", 1), group("2026-03", 2)];
  expect(inOrder(groups, "month").map(({ value }) => value)).toEqual(["2026-01", "2026-02", "2026-03"]);
  expect(inOrder(groups, "store").map(({ value }) => value)).toEqual(["2026-02", "2026-03", "2026-01"]);
  const sum = (currency: string) => ({ currency, amount: 5 });
  expect(weightOf({ shows: "money", of: 2, sums: [sum("EUR"), sum("GBP")] })).toBeNull();
  expect(weightOf({ shows: "share", count: 0, of: 0 })).toBeNull();
});

test("a copied table quotes its cells and carries no formula", () => {
  expect(
    csv(
      ["Product", "Cases"],
      [
        ['=cmd|"x"', "3"],
        ["–", "0"],
      ],
    ),
  ).toBe('"Product","Cases"\r\n"\'=cmd|""x""","3"\r\n"–","0"');
});

test("the rail leads there by keyboard too", async () => {
  await open("");
  await expect.element(page.getByTestId("status-line")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(page.getByRole("dialog").getByRole("textbox")).toHaveFocus();
  await userEvent.keyboard("Insights");
  await expect.element(page.getByRole("menuitem", { name: "Insights" })).toHaveAttribute("data-focused");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("table")).toBeVisible();
});
