/** What one person has begun to write and not done yet: in memory while the window is open, and in the replica a moment later. */
import type { Host } from "./host";

/** How long after the last key a text is kept, in milliseconds. */
const PAUSE = 400;

/** What a text is for: a deed on one case, or on those that are handled together. */
export interface Slot {
  complaint: string | null;
  deed: string;
}

export interface Entry {
  value: object;
  /** When the replica took it last, milliseconds UTC; null before that. */
  at: number | null;
  hasFailed: boolean;
}

export interface Keeper {
  get: (slot: Slot) => Entry | undefined;
  put: (slot: Slot, value: object) => void;
  /** Nothing is kept of it any more. */
  drop: (slot: Slot) => void;
  /** Keeps at once what waits. */
  keep: () => void;
  /** Fetches what was kept before. What is written meanwhile is newer. */
  load: () => Promise<void>;
  /** Calls `hear` at every change until the returned function is called. */
  listen: (hear: () => void) => () => void;
}

const nameOf = ({ complaint, deed }: Slot): string => `${complaint ?? ""} ${deed}`;

function read(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

export function makeKeeper(host: Host, person: string): Keeper {
  const entries = new Map<string, Entry>();
  const touched = new Set<string>();
  const waiting = new Map<string, Slot>();
  const hearers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = Promise.resolve();

  const set = (slot: Slot, entry: Entry | null) => {
    if (entry) entries.set(nameOf(slot), entry);
    else entries.delete(nameOf(slot));
    for (const hear of hearers) hear();
  };

  // One after the other, and each as it is by then: an older text never follows a newer one.
  const send = async (slot: Slot) => {
    const sent = entries.get(nameOf(slot));
    const body = sent ? JSON.stringify(sent.value) : null;
    const hasFailed = await host.ask("keep_text", { person, ...slot, body }).then(
      () => false,
      () => true,
    );
    const now = entries.get(nameOf(slot));
    if (now && sent) set(slot, { ...now, hasFailed, at: hasFailed ? now.at : Date.now() });
    // What could not be kept is tried again with the next key, and when the field is left.
    if (hasFailed) waiting.set(nameOf(slot), slot);
  };

  const keep = () => {
    clearTimeout(timer);
    const due = [...waiting.values()];
    waiting.clear();
    if (!person) return;
    for (const slot of due) sending = sending.then(() => send(slot));
  };

  const touch = (slot: Slot, entry: Entry | null) => {
    touched.add(nameOf(slot));
    waiting.set(nameOf(slot), slot);
    set(slot, entry);
  };

  return {
    get: (slot) => entries.get(nameOf(slot)),
    put: (slot, value) => {
      const before = entries.get(nameOf(slot));
      touch(slot, { value, at: before?.at ?? null, hasFailed: before?.hasFailed ?? false });
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },
    drop: (slot) => {
      if (!entries.has(nameOf(slot))) return;
      touch(slot, null);
      keep();
    },
    keep,
    load: async () => {
      if (!person) return;
      for (const { body, savedAt, ...slot } of await host.ask("kept_texts", {})) {
        const value = touched.has(nameOf(slot)) ? null : read(body);
        if (value) set(slot, { value, at: savedAt, hasFailed: false });
      }
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
}
