import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Failed } from "@/ipc/host";
import { button, faults, open, place } from "./world";

const versions = () => page.getByRole("navigation", { name: "Versions" });
const file = () => page.getByRole("textbox", { name: "The file (TOML)" });
const answer = () => page.getByTestId("policy-answer");

async function openRules(query = "") {
  const asked = await open(query);
  await place("Rules").click();
  await expect.element(versions()).toBeVisible();
  return asked;
}

/** The draft, begun with the version in force, with one word in place of another. */
async function draft(query = "", from = "", to = "") {
  const asked = await openRules(query);
  await versions()
    .getByRole("button", { name: /^The next version/ })
    .click();
  await button("Begin with version 3").click();
  await expect.element(file()).toBeVisible();
  if (from) await file().fill((file().element() as HTMLTextAreaElement).value.replace(from, to));
  return asked;
}

test("every version says from when on it applies and how it stands", async () => {
  await openRules("?newer");
  await expect
    .element(versions().getByRole("button", { name: /^Version 5 cannot be used here applies from/ }))
    .toBeVisible();
  await expect.element(versions().getByRole("button", { name: /^Version 4 to come/ })).toBeVisible();
  await expect.element(versions().getByRole("button", { name: /^Version 1 earlier comes with Redress/ })).toBeVisible();
  const current = versions().getByRole("button", { name: /^Version 3 in force/ });
  await expect.element(current).toHaveAttribute("aria-current", "true");
  expect(await faults()).toEqual([]);
});

test("a version is read in tables and sentences, and as the file that was published", async () => {
  await openRules();
  const promises = page.getByRole("table", { name: "Promises" });
  const high = promises.getByRole("row", { name: /^High/ });
  await expect.element(high).toHaveTextContent("2 hours while the store is open");
  await expect
    .element(page.getByText("It ends when somebody takes the case or the promise is kept.").first())
    .toBeVisible();
  await expect.element(page.getByText("07:00–12:00 and 13:00–19:00")).toBeVisible();
  await button("Order of work by severity and urgency").click();
  await expect.element(page.getByTestId("policy-matrix").getByText(/not acted on yet/)).toBeVisible();
  await button("Show as text").click();
  await expect.element(page.getByText("# The market opens early, and has a break.")).toBeVisible();
  expect(await faults()).toEqual([]);
});

test("a version that cannot be used here says why, and which is gone by instead", async () => {
  await openRules("?newer");
  await versions()
    .getByRole("button", { name: /^Version 5/ })
    .click();
  await expect.element(page.getByText("This version cannot be used here; version 3 is gone by instead.")).toBeVisible();
  await expect.element(page.getByText("Promises › Low › moon_phase")).toBeVisible();
});

test("a draft begins under the next number and a date ahead, and every problem has its place and reason", async () => {
  const asked = await draft("", 'default_calendar = "standard"', 'default_calendar = "standrad"');
  expect((file().element() as HTMLTextAreaElement).value).toContain("\nversion = 5\n");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(answer().getByText("One thing keeps this from being the next version.")).toBeVisible();
  await expect.element(answer().getByText("No opening hours of this file are called “standrad”.")).toBeVisible();
  await answer()
    .getByRole("button", { name: /^Go to line/ })
    .click();
  await expect.element(file()).toHaveFocus();
  const area = file().element() as HTMLTextAreaElement;
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('default_calendar = "standrad"');
  expect(asked.some(({ command }) => command === "check_policy")).toBe(true);
  expect(await faults()).toEqual([]);
});

test("what is typed is kept on the desk, and is there again after another version was looked at", async () => {
  const asked = await draft("", "# Autumn", "# Winter");
  await expect
    .poll(() => asked.findLast(({ command }) => command === "keep_policy_draft")?.args)
    .toMatchObject({
      text: expect.stringContaining("# Winter"),
    });
  await versions()
    .getByRole("button", { name: /^Version 2/ })
    .click();
  await expect.element(page.getByRole("heading", { name: /^Version 2/ })).toBeVisible();
  await button("Go on with the next version").click();
  await expect.element(file()).toHaveValue((file().element() as HTMLTextAreaElement).value);
  expect((file().element() as HTMLTextAreaElement).value).toContain("# Winter");
});

test("what changes is a table of place, before and after, and says what no desk acts on", async () => {
  await draft("", "case = 6000", "case = 2500");
  await button("What changes").click();
  const row = answer().getByRole("row", { name: /^What each role may give › GBP › Clerk › on one case/ });
  await expect.element(row).toHaveTextContent(/Kept, not acted on yet6000.*2500|Kept, not acted on yet 6000 2500/);
  await expect.element(answer().getByText(/kept, but no desk acts on it yet/)).toBeVisible();
});

test("the cases of the last month that the draft moves are counted, and each opens", async () => {
  const asked = await draft("", 'acknowledge = "8 business hours"', 'acknowledge = "1 business hour"');
  await button("Last month’s cases").click();
  await answer()
    .getByRole("button", { name: /^A promise would have been due earlier/ })
    .click();
  await answer()
    .getByRole("button", { name: /^Normal LDN04/ })
    .first()
    .click();
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(asked.some(({ command }) => command === "preview_policy")).toBe(true);
});

test("a file that is no TOML names the line, whatever is asked of it", async () => {
  await draft("", 'snooze = "15 min"', "snooze 15 min");
  await button("What changes").click();
  await expect.element(answer().getByText("This cannot be said yet: the file cannot be read.")).toBeVisible();
  await expect.element(answer().getByText("Line 10", { exact: true })).toBeVisible();
  await file().fill("# another");
  await expect.element(answer().getByText("The text has changed since. Ask again.")).toBeVisible();
});

test("a desk alone sets the version after it was asked whether it is meant", async () => {
  const asked = await draft("?alone", 'resolve = "5 business days"', 'resolve = "4 business days"');
  await button("Set this version…").click();
  const sure = page.getByRole("dialog", { name: "Set version 5?" });
  await expect.element(sure.getByText(/^It applies from/)).toBeVisible();
  await sure.getByRole("button", { name: "Set it" }).click();
  await expect.element(page.getByText(/^Version 5 is set and applies from/)).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Version 5 · to come" })).toBeVisible();
  expect(asked.findLast(({ command }) => command === "keep_policy_draft")?.args).toMatchObject({ text: "" });
  await expect.element(versions().getByRole("button", { name: /^The next version not begun/ })).toBeVisible();
});

test("what cannot be the next version is not set, and is told instead", async () => {
  const asked = await draft("?alone", "version = 5", "version = 2");
  await button("Set this version…").click();
  await expect
    .element(answer().getByText("Version 2 is not above version 4, which it follows. Raise the number."))
    .toBeVisible();
  expect(asked.some(({ command }) => command === "publish_policy")).toBe(false);
});

test("a desk of an office says before anybody types that the office publishes, and gives the file", async () => {
  const asked = await openRules();
  await versions()
    .getByRole("button", { name: /^The next version/ })
    .click();
  await expect.element(page.getByText("The rules of this desk come from its office.")).toBeVisible();
  await button("Begin with version 3").click();
  await button("Save as file").click();
  await expect.element(page.getByText(/^Saved as .*rules-5\.toml$/)).toBeVisible();
  expect(button("Set this version…").elements()).toEqual([]);
  expect(asked.findLast(({ command }) => command === "save_policy_file")?.args).toMatchObject({ version: 5 });
});

test("a discarded draft comes back by undo", async () => {
  await draft("", "# Autumn", "# Winter");
  await button("Discard").click();
  await expect.element(button("Begin with version 3")).toBeVisible();
  await button("Undo").click();
  await expect.element(file()).toBeVisible();
  expect((file().element() as HTMLTextAreaElement).value).toContain("# Winter");
});

test("a draft that could not be kept says so, and stays on the screen", async () => {
  const view = { code: "disk_full", params: {}, data: "not_saved", reference: "AB12" } as const;
  const { fakeHost } = await import("@/ipc/fake/host");
  const fake = fakeHost("");
  await open("", {
    ask: (command, args) =>
      command === "keep_policy_draft" ? Promise.reject(new Failed(view)) : fake.ask(command, args),
  });
  await place("Rules").click();
  await versions()
    .getByRole("button", { name: /^The next version/ })
    .click();
  await button("Begin with version 3").click();
  await expect.element(page.getByText("The draft could not be kept. Your text is still on the screen.")).toBeVisible();
});

test("what is pressed away never takes the keyboard along", async () => {
  await draft();
  await expect.element(file()).toHaveFocus();
  await button("Discard").click();
  await expect.element(button("Begin with version 3")).toHaveFocus();
});

test("nobody is shown what another person has begun", async () => {
  const asked = await draft("", "# Autumn", "# Winter");
  await expect.poll(() => asked.some(({ command }) => command === "keep_policy_draft")).toBe(true);
  await userEvent.keyboard("{Control>}l{/Control}");
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Jonas Weber/ })
    .click();
  await expect.element(versions().getByRole("button", { name: /^The next version not begun/ })).toBeVisible();
});
