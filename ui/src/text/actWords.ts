/** A deed in words, with everything that was written in it. */
import type { ActView } from "@/ipc/contract";
import { said } from "./fields";
import { lineWords } from "./proposal";
import { answerWords, chainWords, contactWords, findingWords, relationWords } from "./trace";
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
    case "resume":
    case "not_investigate":
    case "return":
      return [what.reason];
    case "wait":
      return [word("state", `waiting_${what.on}`), what.reason];
    case "propose":
      return [word("decision", what.decision), what.reason, ...lineWords(words, what)];
    case "approve":
      return [];
    case "offer":
      return [word("method", what.method), what.text];
    case "answer":
      return [word("reply", what.reply), what.text];
    case "fulfil":
      return [t("timeline-line", { line: what.line + 1 }), what.proof];
    case "refer":
      return [what.body, what.reason];
    case "set_aside":
      return [word("aside", what.aside), what.reason];
    case "transfer":
      return [t("timeline-to", { name: what.to.name }), what.reason];
    case "resolve":
      return [word("decision", what.decision), what.outcome];
    case "close":
      return [what.outcome];
    case "contact":
      return contactWords(words, what);
    case "told_by_phone":
      return [what.whom, what.text];
    case "relate":
      return [relationWords(words, what)];
    case "unrelate":
      return [];
    case "find":
      return findingWords(words, what);
    case "cause":
      return chainWords(words, what);
    case "survey":
      return answerWords(words, what);
    case "print":
      return [`${word("paper", what.paper)} · ${word("language", what.language)}`];
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
