/** Hooks for what is held on a person: the list before, and the file. */
import { useQuery } from "@tanstack/react-query";
import type { HeldView } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

/** What this desk holds on the complainant of a case. It changes with the cases. */
export function useHeld(id: string) {
  const host = useHost();
  return useQuery<HeldView, Failed>({ queryKey: ["cases", "held", id], queryFn: () => host.ask("held_on", { id }) });
}
