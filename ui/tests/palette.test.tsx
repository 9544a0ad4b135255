import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { open } from "./world";

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
  await userEvent.keyboard("escal{Enter}");
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
