/** A deed in words, with everything that was written in it. */
import type { ActView } from "@/ipc/contract";
import { said } from "./fields";
import type { WordsValue } from "./Words";

export interface ActWords {
  /** One line each. */
  detail: string[];
}

export function actWords(words: WordsValue, what: ActView): ActWords {
  return { detail: lines(words, what).filter(Boolean) };
}

function lines(words: WordsValue, what: ActView): string[] {
  const { t, word } = words;
  switch (what.act) {
    case "record":
      return [word("channel", what.channel)];
    case "note":
      return [what.text];
    case "attach":
      return [what.name];
    case "assign":
      return [what.to ? t("timeline-to", { name: what.to.name }) : t("timeline-to-nobody")];
    case "acknowledge":
      return [word("method", what.method), what.text];
    case "escalate":
      return [t("timeline-to", { name: word("role", what.to) }), what.reason];
    case "take":
      return [];
    case "decline":
    case "reopen":
    case "withdraw":
      return [what.reason];
    case "transfer":
      return [t("timeline-to", { name: what.to.name }), what.reason];
    case "resolve":
      return [word("decision", what.decision), what.outcome];
    case "close":
      return [what.outcome];
    case "edit":
      return what.changes.map(({ field, value }) =>
        t(value ? "timeline-changed" : "timeline-changed-empty", {
          field: word("field", field),
          value: said(words, field, value),
        }),
      );
    case "unknown":
      return [what.name];
  }
}
