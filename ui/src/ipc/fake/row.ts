/** The line of a case for lists, and the rows a large list is filled with. */
import type { CaseView, RowView } from "../contract";
import { makeNumber } from "./number";
import { PEOPLE } from "./people";
import { CUSTOMERS, STORIES } from "./stories";

export const HOUR = 3_600_000;

export const fieldOf = (view: CaseView, name: string): string =>
  view.groups.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value ?? "";

export function rowOf(view: CaseView): RowView {
  const open = view.escalations.find(({ status }) => status === "open");
  return {
    id: view.id,
    number: view.number,
    title: view.description.slice(0, 160),
    customer: fieldOf(view, "name"),
    product: fieldOf(view, "product"),
    store: view.store.code,
    kind: "complaint",
    channel: fieldOf(view, "channel") || "in_person",
    category: fieldOf(view, "category"),
    state: view.state,
    open: view.open,
    priority: view.priority,
    dueAt: view.dueAt,
    owner: view.owner?.id ?? null,
    ownerName: view.owner?.name ?? "",
    escalatedTo: open?.to ?? null,
    unsent: view.unsent > 0,
    contested: view.groups.flatMap(({ fields }) => fields).filter(({ contested }) => contested).length,
    receivedAt: view.receivedAt,
    changedAt: view.timeline.at(-1)?.at ?? view.enteredAt,
  };
}

/** The `index`-th row of a long list; made when asked for, always the same. */
export function longRow(index: number, now: number): RowView {
  const story = STORIES[index % STORIES.length] as (typeof STORIES)[number];
  const owner = PEOPLE[index % 4];
  return {
    id: `long-${index}`,
    number: makeNumber("LDN04", "K2", 1000 + index),
    title: story.text,
    customer: CUSTOMERS[index % CUSTOMERS.length] ?? "",
    product: story.product,
    store: "LDN04",
    kind: "complaint",
    channel: "in_person",
    category: story.category,
    state: "received",
    open: true,
    priority: 3 + (index % 2),
    dueAt: now + (12 + index) * HOUR,
    owner: owner?.id ?? null,
    ownerName: owner?.name ?? "",
    escalatedTo: null,
    unsent: false,
    contested: 0,
    receivedAt: now - index * HOUR,
    changedAt: now - index * HOUR,
  };
}
