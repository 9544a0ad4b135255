/** The door between page and app. Nothing outside this folder knows what is behind it. */
import type { Commands, ErrorView, Events } from "./contract";

export interface Host {
  ask<K extends keyof Commands>(command: K, args: Commands[K]["args"]): Promise<Commands[K]["answer"]>;
  /** Calls `hear` at every event until the returned function is called. */
  listen<K extends keyof Events>(event: K, hear: (payload: Events[K]) => void): () => void;
}

/** A command failed; `view` says why, whether data is safe, and how to find it in the log. */
export class Failed extends Error {
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.code);
    this.name = "Failed";
    this.view = view;
  }
}

/** Makes a [`Failed`] of whatever a host throws. */
export function failed(thrown: unknown): Failed {
  if (thrown instanceof Failed) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "reference" in thrown) {
    return new Failed(thrown as ErrorView);
  }
  return new Failed({ code: "unknown", params: { code: String(thrown) }, data: "unknown", reference: "" });
}

/** The app's host; in a build with `--mode fake` an invented one, which no other build contains. */
export async function connectHost(): Promise<Host> {
  if (import.meta.env.VITE_FAKE) return (await import("./fake/host")).fakeHost(window.location.search);
  return (await import("./tauri")).tauriHost();
}
