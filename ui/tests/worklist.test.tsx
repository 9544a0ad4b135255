import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { StatusView } from "@/ipc/contract";
import { fakeHost } from "@/ipc/fake/host";
import { open } from "./world";

const list = () => page.getByTestId("worklist");
const chosen = () => page.getByRole("option", { selected: true });

test("a hundred thousand cases are listed by fetching only what is in sight", async () => {
  const asked = await open("?rows=100000");
  await expect.element(list()).toBeVisible();
  await expect.element(chosen()).toHaveAttribute("aria-setsize", "100014");
  const rows = page.getByRole("option").elements().length;
  expect(rows, "only rows in sight may exist").toBeLessThan(40);
  list().element().focus();
  await userEvent.keyboard("{End}");
  await expect.element(chosen()).toHaveAttribute("aria-posinset", "100014");
  await expect.element(chosen()).toHaveTextContent("LDN04-K2-");
  const pages = asked.filter(
    ({ command, args }) => command === "worklist" && (args as { request: { limit: number } }).request.limit > 1,
  );
  expect(pages.length, "pages between first and last must not be fetched").toBeLessThan(6);
});

test("J and K move, and the selected case is read beside the list", async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard("jj");
  await expect.element(chosen()).toHaveAttribute("aria-posinset", "3");
  await userEvent.keyboard("k");
  await expect.element(chosen()).toHaveAttribute("aria-posinset", "2");
  const number = chosen().element().querySelector("bdi")?.textContent ?? "none";
  await expect.element(page.getByRole("region", { name: `Preview of ${number}` })).toBeVisible();
});

test("T takes the case, and the undo gives it back", async () => {
  const asked = await open();
  await expect.element(chosen()).toBeVisible();
  await userEvent.keyboard("t");
  await expect.element(page.getByText(/You have LDN04-K3-\d+-. now/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.element(page.getByText("Undone.")).toBeVisible();
  const acts = asked.filter(({ command }) => command === "perform").map(({ args }) => (args as { act: unknown }).act);
  expect(acts).toEqual([
    { act: "assign", to: "p-mira" },
    { act: "assign", to: null },
  ]);
});

test("letters typed into the search are not taken for keys of the list", async () => {
  const asked = await open();
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard("{Control>}f{/Control}");
  await userEvent.keyboard("kettle");
  await expect.element(page.getByText("One case found for “kettle”, newest first")).toBeVisible();
  expect(
    asked.filter(({ command }) => command === "perform"),
    "the t of kettle takes nothing",
  ).toHaveLength(0);
});

test("an empty view says the next step", async () => {
  await open("?empty");
  await expect.element(page.getByText("No open case in your store.")).toBeVisible();
  await expect.element(page.getByText(/Record the first/)).toBeVisible();
});

test("the status line says in words what waits and since when", async () => {
  await open();
  await expect.element(page.getByTestId("status-line")).toHaveTextContent("1 waiting for 40 minutes · no connection");
});

test("right after a deed the status line counts no minutes", async () => {
  const fake = fakeHost("");
  await open("", {
    ask: async (command, args) => {
      const answer = await fake.ask(command, args);
      return command === "status" ? { ...(answer as StatusView), unsent: 1, oldestUnsentMs: 59_000 } : answer;
    },
  });
  await expect.element(page.getByTestId("status-line")).toHaveTextContent("1 waiting, just now");
});

test("Enter opens the selected case wherever the focus is, and presses a button that has it", async () => {
  const asked = await open();
  await expect.element(chosen()).toBeVisible();
  page.getByRole("tab").first().element().focus();
  await userEvent.keyboard("j{Enter}");
  await expect
    .element(page.getByRole("heading", { level: 1 }))
    .toHaveTextContent(/looks after this|waits for somebody/);
  expect(asked.some(({ command }) => command === "perform")).toBe(false);
  await page.getByRole("button", { name: "Back" }).click();
  await expect.element(chosen()).toHaveAttribute("aria-posinset", "2");
  page
    .getByRole("button", { name: /Switch person|Mira/ })
    .first()
    .element()
    .focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("dialog")).toBeVisible();
});
