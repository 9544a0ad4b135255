/** One hook per question. */
import { keepPreviousData, useMutation, useQueries, useQuery } from "@tanstack/react-query";
import type { RowView, SimilarRequest, WorklistName } from "./contract";
import { useHost } from "./Door";
import type { Failed } from "./host";

export function useStart() {
  const host = useHost();
  return useQuery({ queryKey: ["start"], queryFn: () => host.ask("start", {}) });
}

export function usePeople() {
  const host = useHost();
  return useQuery({ queryKey: ["people"], queryFn: () => host.ask("people", {}) });
}

export function useDrafts() {
  const host = useHost();
  return useQuery({ queryKey: ["drafts"], queryFn: () => host.ask("drafts", {}) });
}

export function useSimilar(request: SimilarRequest) {
  const host = useHost();
  const enough =
    request.description.length >= 12 || request.phone.length >= 5 || Boolean(request.receipt || request.product);
  return useQuery({
    queryKey: ["cases", "similar", request],
    queryFn: () => host.ask("similar", { request }),
    enabled: enough,
    placeholderData: keepPreviousData,
  });
}

/** Rows fetched at a time. */
export const PAGE = 100;

const worklistPage = (host: ReturnType<typeof useHost>, view: WorklistName, page: number) => ({
  queryKey: ["cases", "worklist", view, page],
  queryFn: () => host.ask("worklist", { request: { view, offset: page * PAGE, limit: PAGE } }),
  placeholderData: keepPreviousData,
});

/** The pages of a view that are in sight. The first page comes first. */
export function useWorklist(view: WorklistName, pages: number[]) {
  const host = useHost();
  return useQueries({ queries: pages.map((page) => worklistPage(host, view, page)) });
}

/** How many cases each view holds. */
export function useCounts(views: readonly WorklistName[]) {
  const host = useHost();
  return useQueries({
    queries: views.map((view) => ({
      queryKey: ["cases", "count", view],
      queryFn: () => host.ask("worklist", { request: { view, offset: 0, limit: 1 } }),
    })),
  });
}

/** The most cases a search brings. */
export const FOUND_LIMIT = 500;

export function useSearch(text: string, limit = FOUND_LIMIT) {
  const host = useHost();
  return useQuery({
    queryKey: ["cases", "search", text, limit],
    queryFn: () => host.ask("search", { text, limit }),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}

/** The case of a reference number; null where this desk does not hold it. */
export function useFindNumber() {
  const host = useHost();
  return useMutation<RowView | null, Failed, string>({
    mutationFn: async (number) => {
      const rows = await host.ask("search", { text: number, limit: FOUND_LIMIT });
      return rows.find((row) => row.number === number) ?? null;
    },
  });
}

export function useCase(id: string | null) {
  const host = useHost();
  return useQuery({
    queryKey: ["cases", "case", id],
    queryFn: () => host.ask("case_get", { id: id ?? "" }),
    enabled: id !== null,
  });
}

export function useEscalations() {
  const host = useHost();
  return useQuery({ queryKey: ["escalations"], queryFn: () => host.ask("escalations", {}) });
}

/** Cases that call the person at the desk. */
export function useCalls() {
  const host = useHost();
  return useQuery({ queryKey: ["escalations", "calls"], queryFn: () => host.ask("calls", {}) });
}

export function useAttention() {
  const host = useHost();
  return useQuery({ queryKey: ["attention"], queryFn: () => host.ask("needs_attention", {}) });
}

/** How often the status is asked for even when nothing changed: ages grow by themselves. */
const STATUS_MS = 15_000;

export function useStatus() {
  const host = useHost();
  return useQuery({ queryKey: ["status"], queryFn: () => host.ask("status", {}), refetchInterval: STATUS_MS });
}

/** Whether the app starts at login, as the system has it. */
export function useStartsAtLogin() {
  const host = useHost();
  return useQuery({ queryKey: ["login"], queryFn: () => host.ask("starts_at_login", {}) });
}

export function useDesk() {
  const host = useHost();
  return useQuery({ queryKey: ["desk"], queryFn: () => host.ask("desk", {}) });
}
