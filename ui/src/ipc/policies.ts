/** Hooks for the rules of the organisation. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { PolicyDraftView } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

/** A draft belongs to one person: nobody is shown what another has begun. */
const draftOf = (person: string) => ["policies", "draft", person];

export function usePolicies() {
  const host = useHost();
  return useQuery({ queryKey: ["policies", "list"], queryFn: () => host.ask("policies", {}) });
}

/** One version with what it says. */
export function usePolicy(version: number) {
  const host = useHost();
  return useQuery({ queryKey: ["policies", "one", version], queryFn: () => host.ask("policy", { version }) });
}

/** What the person at the desk has begun to write. */
export function usePolicyDraft(person: string) {
  const host = useHost();
  return useQuery({ queryKey: draftOf(person), queryFn: () => host.ask("policy_draft", {}) });
}

/** Keeps what was written so far; an empty text throws it away. */
export function useKeepPolicyDraft(person: string) {
  const host = useHost();
  const client = useQueryClient();
  return useMutation<PolicyDraftView | null, Failed, string>({
    mutationFn: (text) => host.ask("keep_policy_draft", { person, text }),
    onSuccess: (kept) => client.setQueryData(draftOf(person), kept),
  });
}
