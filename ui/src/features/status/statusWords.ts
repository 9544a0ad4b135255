/** The status line, computed from facts: what the office has answered, not what a network card says. */
import type { StatusView } from "@/ipc/contract";
import type { WordsValue } from "@/text/Words";

/** Younger than this is "just now". */
const MINUTE_MS = 60_000;

/** "All sent · 2 minutes ago", or how many wait and since when. */
export function sentWords({ t, span, ago }: WordsValue, status: StatusView): string {
  if (status.connection === "alone") return t("status-alone");
  if (status.unsent > 0) {
    const age = status.oldestUnsentMs ?? 0;
    if (age < MINUTE_MS) return t("status-waiting-new", { count: status.unsent });
    return t("status-waiting-oldest", { count: status.unsent, age: span(age) });
  }
  return status.lastSyncAt === null ? t("status-never") : t("status-all-sent-when", { when: ago(status.lastSyncAt) });
}

/** How the office can be reached, when that is worth saying. */
export function connectionWords({ t, word, count }: WordsValue, status: StatusView): string {
  if (status.firstSync) {
    const { done, total } = status.firstSync;
    return total ? t("status-first-sync", { done: count(done), total: count(total) }) : t("status-connecting");
  }
  const silent = status.connection === "alone" || (status.connection === "online" && status.unsent === 0);
  return silent ? "" : word("connection", status.connection);
}

/** When the desk locks itself, once that is near. */
export function leaseWords({ t }: WordsValue, { leaseDaysLeft }: StatusView): string {
  return leaseDaysLeft === null ? "" : t("status-lease-days", { days: leaseDaysLeft });
}
