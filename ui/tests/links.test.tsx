import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { LinkView } from "@/ipc/contract";
import type { Host } from "@/ipc/host";
import { button, faults, open, place, speaking } from "./world";

const CASE = "LDN04-K3-00127";
const dialog = () => page.getByRole("dialog", { name: "This link leads nowhere" });

/** A host at which links arrive while the window is open. */
function linked(query = "") {
  const { host, say } = speaking(query);
  let waits: LinkView | null = null;
  const ask: Host["ask"] = async (command, args) => {
    if (command !== "take_link") return host.ask(command, args);
    const taken = waits;
    waits = null;
    return taken as never;
  };
  const follow = (link: LinkView) => {
    waits = link;
    say("link_waits", null);
  };
  return { host: { ...host, ask }, follow };
}

test("a link that the app was started with opens its case once somebody is at the desk", async () => {
  const number = await firstNumber();
  const asked = await open(`?person=none&link=redress://case/${number}`);
  await expect.element(page.getByRole("heading", { name: "Who is at the desk?" })).toBeVisible();
  expect(asked.filter(({ command }) => command === "take_link")).toHaveLength(0);
  await button(/Mira/).click();
  await page.getByLabelText("PIN").fill("1234");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(document.body.textContent).toContain(number);
});

test("a link followed while the window is open leads from any place to its case, and does no deed", async () => {
  const { host, follow } = linked();
  const asked = await open("", host);
  await place("This desk").click();
  follow({ to: "case", id: "c-7" });
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
  expect(asked.filter(({ command }) => command === "perform")).toHaveLength(0);
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("heading", { name: "This desk", exact: true })).toBeVisible();
});

test.each<[string, LinkView, string]>([
  ["to a case that is not here", { to: "unknown", number: `${CASE}-X` }, `The case ${CASE}-X is not on this desk`],
  ["that cannot be read", { to: "malformed" }, "It does not name a case"],
])("a link %s says so, and the desk is as it was", async (_what, link, words) => {
  const { host, follow } = linked();
  await open("", host);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  follow(link);
  await expect.element(dialog()).toBeVisible();
  expect(
    dialog()
      .element()
      .textContent?.replace(/[\u2066-\u2069]/g, ""),
  ).toContain(words);
  expect(await faults()).toEqual([]);
  await button("OK").click();
  expect(dialog().elements()).toHaveLength(0);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
});

test("while a customer has the screen a link waits", async () => {
  const { host, follow } = linked("&handed=c-7");
  const asked = await open("&handed=c-7", host);
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
  follow({ to: "case", id: "c-7" });
  expect(asked.filter(({ command }) => command === "take_link")).toHaveLength(0);
  await expect.element(page.getByText("Question 1 of 4")).toBeVisible();
});

test("starting at login is off until somebody switches it on", async () => {
  const asked = await open("");
  await place("This desk").click();
  const box = page.getByRole("checkbox", { name: /Start Redress at login/ });
  await expect.element(box).not.toBeChecked();
  await page.getByText("Start Redress at login").click();
  await expect.element(box).toBeChecked();
  expect(asked.find(({ command }) => command === "set_starts_at_login")?.args).toEqual({ on: true });
});

/** The number of a case at the invented desk. */
async function firstNumber(): Promise<string> {
  const { host } = speaking();
  const { rows } = await host.ask("worklist", { request: { view: "all", offset: 0, limit: 1 } });
  return rows[0]?.number ?? "";
}
