/** Hooks for what changes something. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { spoil } from "./changes";
import type { ActRequest, ChangedKind, Commands, PerformedView } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

/** Asks one command; `kinds` are looked at again at once, without waiting for the app's event. */
export function useCommand<K extends keyof Commands>(command: K, kinds: ChangedKind[] = []) {
  const host = useHost();
  const client = useQueryClient();
  return useMutation<Commands[K]["answer"], Failed, Commands[K]["args"]>({
    mutationFn: (args) => host.ask(command, args),
    onSuccess: () => spoil(client, kinds),
  });
}

/** Does a deed to a complaint. */
export function usePerform() {
  const host = useHost();
  const client = useQueryClient();
  return useMutation<PerformedView, Failed, { id: string; act: ActRequest }>({
    mutationFn: (args) => host.ask("perform", args),
    onSuccess: () => spoil(client, ["cases", "attention", "notices"]),
  });
}

/** The most cases that are handled together. */
export const MOST_AT_ONCE = 200;

/** Does deeds to several complaints, each judged by itself. */
export function usePerformEach() {
  return useCommand("perform_each", ["cases", "attention", "notices"]);
}

/** Where the app stands changed as a whole: another person, unlocked, joined. Everything is asked again. */
export function useStartAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

/** How long what is on its way to the disk may keep the desk from being locked, in milliseconds. */
const PATIENCE = 2_000;

/** Locks the desk, once what was on its way to the disk is there: in nobody's name it would be refused. */
export function useLock() {
  const host = useHost();
  const client = useQueryClient();
  return async () => {
    await settled(client);
    await host.ask("lock", {});
    await client.invalidateQueries();
    client.removeQueries({ type: "inactive" });
  };
}

function settled(client: QueryClient): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (client.isMutating() > 0) return;
      leave();
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(done, PATIENCE);
    const leave = client.getMutationCache().subscribe(look);
    look();
  });
}
