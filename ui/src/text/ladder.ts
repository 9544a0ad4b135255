/** Ladders in words: spans, and what set a level going. */
import type { FiringView, SpanView } from "@/ipc/contract";
import type { WordsValue } from "./Words";

const UNIT: Record<SpanView["unit"], string> = {
  clock_minutes: "clock-why-minutes",
  business_minutes: "clock-why-business-minutes",
  business_days: "clock-why-days",
};

/** A span, in the largest unit that says it exactly. */
export function promised({ t }: WordsValue, { unit, amount }: SpanView): string {
  const isHours = unit !== "business_days" && amount % 60 === 0;
  if (!isHours) return t(UNIT[unit], { count: amount });
  return t(unit === "clock_minutes" ? "clock-why-hours" : "clock-why-business-hours", { count: amount / 60 });
}

/** What set a level going: "75 % of “First answer” used up". */
export function reason({ t, word }: WordsValue, { trigger, percent, clock, flag, severity }: FiringView): string {
  if (trigger === "threshold")
    return t("ladder-threshold", { percent: percent ?? 0, clock: word("clock", clock ?? "") });
  if (trigger === "flag") return word("field", flag ?? "");
  if (trigger === "severity") return word("severity", String(severity));
  return t("ladder-manual");
}
