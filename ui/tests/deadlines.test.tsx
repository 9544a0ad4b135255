import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { faults, openFound } from "./world";

test("a complaint about money shows the day that the law sets, its source and the arithmetic", async () => {
  await openFound("Charged twice");
  const law = page.getByRole("region", { name: "Deadlines of the law" });
  await expect.element(law.getByText("Answer finally · our duty")).toBeVisible();
  await expect.element(law.getByText(/^by \d+ \w+ \d{4}$/)).toBeVisible();
  await law.getByRole("button", { name: "Why then? Answer finally" }).click();
  const why = page.getByRole("dialog");
  await expect.element(why.getByText("FCA complaints rules (DISP 1), DISP 1.6.2R")).toBeVisible();
  await expect.element(why.getByText(/^8 weeks lead to \d+ \w+ \d{4}\.$/)).toBeVisible();
  expect(await faults()).toEqual([]);
});

test("a complaint to which no law is bound shows none", async () => {
  await openFound("last pair");
  await expect.element(page.getByRole("region", { name: "Promises" })).toBeVisible();
  expect(page.getByRole("region", { name: "Deadlines of the law" }).elements()).toEqual([]);
});
