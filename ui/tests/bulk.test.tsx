import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { open } from "./world";

const list = () => page.getByTestId("worklist");
const bar = () => page.getByTestId("bulk");
const marked = () => page.getByRole("option", { checked: true });
const each = (asked: { command: string; args: unknown }[]) =>
  asked
    .filter(({ command }) => command === "perform_each")
    .map(({ args }) => (args as { items: { id: string; act: unknown }[] }).items);

test("cases are marked by X and by Shift with the arrows, taken together, and given back", async () => {
  const asked = await open();
  await expect.element(list()).toBeVisible();
  await expect.element(bar()).not.toBeInTheDocument();
  await userEvent.keyboard("x");
  await expect.element(bar()).toHaveTextContent("One case marked");
  await userEvent.keyboard("j{Shift>}{ArrowDown}{/Shift}");
  await expect.element(bar()).toHaveTextContent("3 cases marked");
  expect(marked().elements(), "each says that it is checked").toHaveLength(3);
  await userEvent.keyboard("t");
  await expect.element(page.getByText(/^Done for \d cases?\.$/)).toBeVisible();
  const [took] = each(asked);
  expect(took, "one request for all of them").toHaveLength(3);
  expect(new Set(took?.map(({ id }) => id)).size, "each once").toBe(3);
  expect(took?.every(({ act }) => JSON.stringify(act) === JSON.stringify({ act: "assign", to: "p-mira" }))).toBe(true);
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(page.getByText("Undone.")).toBeVisible();
  const gaveBack = each(asked)[1] ?? [];
  expect(gaveBack.length, "what was done is taken back").toBeGreaterThan(0);
  expect(gaveBack.every(({ act }) => (act as { act: string }).act === "assign")).toBe(true);
});

test("what cannot be done is told case by case, stays marked, and the rest is done", async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await page.getByRole("tab", { name: /^All/ }).click();
  await expect.element(list()).toBeVisible();
  list().element().focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Wait for somebody" }).click();
  await expect.element(page.getByText(/For all \d+ marked cases/)).toBeVisible();
  await page.getByRole("dialog").getByRole("textbox").fill("The supplier answers on Monday");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText(/cases? (was|were) left as/)).toBeVisible();
  await expect.element(page.getByText(/^Done for \d+ cases\.$/)).toBeVisible();
  const left = bar().getByRole("listitem").elements().length;
  expect(marked().elements().length, "they can be tried again in another way").toBeGreaterThan(0);
  await expect.element(bar()).toHaveTextContent(left === 1 ? "One case marked" : `${left} cases marked`);
});

test("Escape unmarks, and a click on the box marks without opening", async () => {
  await open();
  await expect.element(list()).toBeVisible();
  await page.getByTestId("mark").nth(1).click({ force: true });
  await expect.element(bar()).toHaveTextContent("One case marked");
  await expect.element(page.getByRole("option", { selected: true })).toHaveAttribute("aria-posinset", "1");
  await userEvent.keyboard("{Escape}");
  await expect.element(bar()).not.toBeInTheDocument();
});

test("Ctrl Z in a field belongs to the text", async () => {
  const asked = await open();
  await expect.element(page.getByRole("option", { selected: true })).toBeVisible();
  await userEvent.keyboard("t");
  await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await userEvent.keyboard("{Control>}f{/Control}lamp{Control>}z{/Control}");
  expect(
    asked.filter(({ command }) => command === "perform"),
    "only the taking",
  ).toHaveLength(1);
});

test("a held or doubled T takes once, so that the undo still knows who had the cases", async () => {
  const asked = await open();
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard("xj{Shift>}{ArrowDown}{/Shift}");
  await expect.element(bar()).toBeVisible();
  for (const repeat of [false, false, true, true]) {
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "t", repeat, bubbles: true, cancelable: true }));
  }
  await expect.element(page.getByText(/^Done for \d cases?\.$/)).toBeVisible();
  expect(each(asked), "one request").toHaveLength(1);
  // The next key is meant for the list.
  await expect.element(list()).toHaveFocus();
});

test("an undo that is refused for some cases says so", async () => {
  const fake = fakeHost("");
  let calls = 0;
  await open("", {
    ask: async (command, args) => {
      const answer = await fake.ask(command, args);
      if (command !== "perform_each") return answer;
      calls += 1;
      const failure = { code: "not_found", params: {}, data: "safe", reference: "F4KE-0002" };
      const [first, ...rest] = answer as { id: string }[];
      return calls === 1 ? answer : ([{ ...first, undo: null, failure }, ...rest] as never);
    },
  });
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard("xj{Shift>}{ArrowDown}{/Shift}t");
  await expect.element(page.getByText(/^Done for \d cases?\.$/)).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(page.getByText(/^Undone for \d of \d cases; the others have changed since\.$/)).toBeVisible();
});

test("Ctrl Z does not reach behind the last deed to one before it", async () => {
  const asked = await open();
  await expect.element(page.getByRole("option", { selected: true })).toBeVisible();
  await userEvent.keyboard("t");
  await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await userEvent.keyboard("xj");
  await bar().getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Write a note" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("She rang again");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("Done for one case.")).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(
    asked.filter(({ command }) => command === "perform"),
    "what was taken before the note stays taken",
  ).toHaveLength(1);
});
