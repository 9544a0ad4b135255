/** What the law sets for a complaint about money, as the app works it out for a bank in London: eight weeks. */
import type { DeadlineView } from "../contract";

const WEEK = 7 * 86_400_000;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export function deadlinesOf(category: string | undefined, at: number, now: number): DeadlineView[] {
  if (category !== "billing") return [];
  const last = at + 8 * WEEK;
  const on = dayOf(last);
  const dueAt = Date.parse(`${on}T23:59:59.999Z`);
  return [
    {
      title: "FCA complaints rules (DISP 1)",
      clause: "DISP 1.6.2R",
      kind: "final_response",
      nature: "duty",
      dueAt,
      dueOn: on,
      metAt: null,
      breached: now > dueAt,
      because: [
        { code: "start_day", params: { on: dayOf(at) } },
        { code: "weeks", params: { count: "8", on } },
        { code: "end_of_day", params: { on, zone: "Europe/London" } },
      ],
    },
  ];
}
