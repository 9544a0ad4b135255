import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { open, openFound } from "./world";

const palette = () => page.getByRole("dialog", { name: "Go to or do" });

async function openPalette() {
  const asked = await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(palette()).toBeVisible();
  return asked;
}

test("a reference number opens its case", async () => {
  const asked = await openPalette();
  await userEvent.keyboard("K3-00115");
  await expect.element(palette().getByRole("menuitem")).toHaveTextContent("LDN04-K3-00115");
  await userEvent.keyboard("{Enter}");
  await expect.element(palette()).not.toBeInTheDocument();
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(asked.findLast(({ command }) => command === "case_get")?.args).toEqual({ id: "c-3" });
});

test("a place is found by a few letters of its name", async () => {
  await openPalette();
  await userEvent.keyboard("escalations{Enter}");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Escalations");
});

test("every deed of the open case is there, and one that needs an answer asks for it", async () => {
  const asked = await openPalette();
  await userEvent.keyboard("K3-00115");
  await expect.element(palette().getByRole("menuitem")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  for (const name of ["Take it", "Resolve", "Escalate", "Write a note"]) {
    await expect
      .element(
        palette()
          .getByRole("menuitem", { name: new RegExp(`^${name}`) })
          .first(),
      )
      .toBeVisible();
  }
  await userEvent.keyboard("write a note{Enter}");
  await page.getByRole("dialog", { name: "Write a note" }).getByRole("textbox").fill("Called her back.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(page.getByText("Called her back.")).toBeVisible();
  expect(asked.find(({ command }) => command === "perform")?.args).toMatchObject({
    id: "c-3",
    act: { act: "note", text: "Called her back." },
  });
});

const items = (name: string | RegExp) => palette().getByRole("menuitem", { name });

test("on the worklist it acts on the selected case, which it names", async () => {
  const asked = await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("j");
  await expect.element(page.getByRole("region", { name: /^Preview|^Selected|LDN04/ }).first()).toBeVisible();
  const id = asked.findLast(({ command }) => command === "case_get")?.args as { id: string };
  await userEvent.keyboard("{Control>}k{/Control}write a note");
  await expect.element(items(/^Write a note.*LDN04/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await page.getByRole("dialog", { name: "Write a note" }).getByRole("textbox").fill("Called her back.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => asked.filter(({ command }) => command === "perform").map(({ args }) => args))
    .toMatchObject([{ id: id.id, act: { act: "note", text: "Called her back." } }]);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
});

test("on the worklist it acts on all that are marked, and says how many", async () => {
  const asked = await open();
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  page.getByTestId("worklist").element().focus();
  await userEvent.keyboard("x{Shift>}{ArrowDown}{/Shift}");
  await expect.element(page.getByTestId("bulk")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}write a note");
  await expect.element(items(/^Write a note.*2 cases marked/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await page.getByRole("dialog", { name: "Write a note" }).getByRole("textbox").fill("Lot 7.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect
    .poll(() => asked.find(({ command }) => command === "perform_each")?.args)
    .toMatchObject({
      items: [{ act: { act: "note" } }, { act: { act: "note" } }],
    });
});

test("the screen is handed to the customer", async () => {
  const asked = await openFound("watch");
  await userEvent.keyboard("{Control>}k{/Control}hand the screen{Enter}");
  await expect.poll(() => asked.some(({ command }) => command === "hand_over")).toBe(true);
  await expect.element(page.getByRole("navigation")).not.toBeInTheDocument();
});

test("files and what is held on a person are there", async () => {
  const asked = await open("?person=p-elif");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}everything held");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("dialog", { name: /held/i })).toBeVisible();
  expect(asked.findLast(({ command }) => command === "held_on")).toBeTruthy();
  await userEvent.keyboard("{Escape}{Control>}k{/Control}add a file");
  await expect.element(items(/^Add a file/)).toBeVisible();
  const click = HTMLInputElement.prototype.click;
  const shown = new Promise<HTMLInputElement>((done) => {
    HTMLInputElement.prototype.click = function () {
      done(this);
    };
  });
  await userEvent.keyboard("{Enter}");
  const input = await shown;
  HTMLInputElement.prototype.click = click;
  const files = new DataTransfer();
  files.items.add(new File(["Two lines."], "note.txt", { type: "text/plain" }));
  input.files = files.files;
  input.dispatchEvent(new Event("change"));
  await expect.element(page.getByText(/One file added to/)).toBeVisible();
  expect(asked.findLast(({ command }) => command === "attach")?.args).toMatchObject({ request: { name: "note.txt" } });
});

test("language and look are chosen by a few letters", async () => {
  const asked = await openPalette();
  await userEvent.keyboard("dark{Enter}");
  await expect
    .poll(() => asked.find(({ command }) => command === "set_settings")?.args)
    .toMatchObject({ settings: { theme: "dark" } });
  await userEvent.keyboard("{Control>}k{/Control}deutsch{Enter}");
  await expect.element(page.getByRole("heading", { level: 1 })).toHaveTextContent("Arbeitsliste");
});

test("a fact that was changed is put back by Ctrl Z", async () => {
  const asked = await openFound("kettle started");
  const facts = page.getByRole("button", { name: /^Change .*product/i });
  await facts.first().click();
  await page.getByRole("textbox", { name: /product/i }).fill("Another kettle");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/^Changed: /)).toBeVisible();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(page.getByText("Undone.")).toBeVisible();
  const edits = asked.filter(({ command }) => command === "perform").map(({ args }) => args);
  expect(edits).toMatchObject([
    { act: { act: "edit", changes: [{ value: "Another kettle" }] } },
    { act: { act: "edit", changes: [{ value: expect.stringMatching(/.+/) }] } },
  ]);
});
