/** Puts the whole window on an invented host, as a person sees it. */
import axe from "axe-core";
import { expect } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Commands, Events } from "@/ipc/contract";
import { Door } from "@/ipc/Door";
import { fakeHost } from "@/ipc/fake/host";
import type { Host } from "@/ipc/host";
import "@/styles/base.css";
import { App } from "@/views/App";

export interface Asked {
  command: keyof Commands;
  args: unknown;
}

/** The window fills the page, as index.html has it. */
function root(): HTMLElement {
  document.getElementById("root")?.remove();
  const made = document.body.appendChild(document.createElement("div"));
  made.id = "root";
  return made;
}

/** Opens the window; returns what it asked its host, in order. */
export async function open(query = "", over: Partial<Host> = {}): Promise<Asked[]> {
  const asked: Asked[] = [];
  const fake = { ...fakeHost(query), ...over };
  const host: Host = {
    listen: fake.listen,
    ask: (command, args) => {
      asked.push({ command, args: structuredClone(args) });
      return fake.ask(command, args);
    },
  };
  await render(
    <Door host={host}>
      <App />
    </Door>,
    { container: root() },
  );
  return asked;
}

/** A host that can be made to say something unasked. */
export function speaking(query = "") {
  type Hear = (payload: Events[keyof Events]) => void;
  const hearing = new Map<keyof Events, Set<Hear>>();
  const listen: Host["listen"] = (event, hear) => {
    const all = hearing.get(event) ?? new Set();
    hearing.set(event, all.add(hear as Hear));
    return () => all.delete(hear as Hear);
  };
  const say = <K extends keyof Events>(event: K, payload: Events[K]) => {
    for (const hear of hearing.get(event) ?? []) hear(payload);
  };
  return { host: { ...fakeHost(query), listen }, say };
}

/** Every fault that axe finds on the screen, one line each. */
export async function faults(): Promise<string[]> {
  // A colour on its way to another is not the one that people read.
  const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(changing.map(({ finished }) => finished));
  const { violations } = await axe.run(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

export const button = (name: string | RegExp) => page.getByRole("button", { name });
export const place = (name: string) => page.getByRole("navigation").getByRole("button", { name });

/** Opens the window, and in it the one case that has this word. */
export async function openFound(word: string, over: Partial<Host> = {}): Promise<Asked[]> {
  const asked = await open("", over);
  await expect.element(page.getByTestId("worklist")).toBeVisible();
  await find(word);
  return asked;
}

/** Searches for a word and opens the one case that has it. */
export async function find(word: string): Promise<void> {
  await userEvent.keyboard(`{Control>}f{/Control}${word}`);
  await expect.element(page.getByText(/One case found/)).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByTestId("worklist")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("region", { name: "What you can do" })).toBeVisible();
}

/** Presses a deed, behind "More" where it has no button of its own. */
export async function deed(name: string): Promise<void> {
  const bar = page.getByRole("region", { name: "What you can do" });
  const own = bar.getByRole("button", { name, exact: true });
  if (own.elements().length > 0) return own.click();
  await bar.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}
