/** The desk is locked, at once or because nobody is there. */
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { fakeHost } from "@/ipc/fake/host";
import { type Asked, button, faults, open, place } from "./world";

const lock = "{Control>}l{/Control}";
const isLocked = (asked: Asked[]) => asked.some(({ command }) => command === "lock");
const question = () => page.getByRole("heading", { name: "Who is at the desk?" });

async function openDesk(query = "") {
  const asked = await open(query);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  return asked;
}

afterEach(() => {
  vi.useRealTimers();
});

test("Ctrl L locks at once, and only a PIN brings the desk back", async () => {
  const asked = await openDesk();
  await userEvent.keyboard(lock);
  await expect.element(question()).toBeVisible();
  expect(page.getByRole("navigation").elements(), "nothing of the desk is left").toHaveLength(0);
  expect(page.getByTestId("worklist").elements()).toHaveLength(0);
  await expect.poll(() => isLocked(asked)).toBe(true);
  await userEvent.keyboard("{Control>}k{/Control}{Control>}n{/Control}{Escape}");
  expect(page.getByRole("dialog").elements(), "no key leads back").toHaveLength(0);
  await button(/Mira Lindqvist/).click();
  await page.getByLabelText("PIN of Mira Lindqvist").fill("1234");
  expect(await faults()).toEqual([]);
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("worklist")).toBeVisible();
});

test("the rail and the palette lock too", async () => {
  const asked = await openDesk();
  await button(/^Lock/).click();
  await expect.element(question()).toBeVisible();
  await expect.poll(() => isLocked(asked)).toBe(true);
});

test("what was being typed is kept before the desk locks", async () => {
  const asked = await openDesk();
  await userEvent.keyboard("{Control>}n{/Control}");
  await page.getByTestId("record-description").fill("The kettle started to smoke.");
  await userEvent.keyboard(lock);
  await expect.poll(() => isLocked(asked)).toBe(true);
  const [kept, locked] = ["save_draft", "lock"].map((name) => asked.findIndex(({ command }) => command === name));
  expect(kept).toBeGreaterThan(-1);
  expect(kept, "in nobody's name it would be refused").toBeLessThan(locked ?? -1);
});

test("whoever has no PIN is told why locking is of no use, and somebody else can take over", async () => {
  const asked = await openDesk("?person=p-jonas");
  await userEvent.keyboard(lock);
  const dialog = page.getByRole("dialog", { name: "Who is at the desk?" });
  await expect.element(dialog.getByText(/locking would keep nobody out/)).toBeVisible();
  await expect.element(dialog.getByRole("button", { name: /Asha Verma/ })).toBeVisible();
  expect(await faults()).toEqual([]);
  expect(isLocked(asked)).toBe(false);
});

test.each([
  ["", 14, false],
  ["", 16, true],
  ["?lock=0", 600, false],
  ["?lock=5", 6, true],
  ["?person=p-jonas", 600, false],
])("with %s, after %d minutes without a touch, locked: %s", async (query, minutes, is) => {
  const asked = await openDesk(query);
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + minutes * 60_000);
  window.dispatchEvent(new PointerEvent("pointermove"));
  vi.restoreAllMocks();
  await new Promise((done) => setTimeout(done, 300));
  expect(isLocked(asked)).toBe(is);
});

test("when it locks by itself is chosen at this desk", async () => {
  const fake = fakeHost("");
  const asked = await open("", fake);
  await place("This desk").click();
  await page.getByText("After 5 minutes").click();
  await expect
    .poll(() => asked.find(({ command }) => command === "set_settings")?.args)
    .toMatchObject({ settings: { lockAfter: 5 } });
});
