/** What stands beside the handling of a case, in words: contacts, relations, findings, causes, answers. */
import {
  type AnsweredView,
  CAUSE_BRANCHES,
  CAUSES,
  type CauseView,
  type ContactView,
  type FindingView,
  type RelationView,
} from "@/ipc/contract";
import type { WordsValue } from "./Words";

export const contactWords = ({ word }: WordsValue, { direction, channel, text }: ContactView): string[] => [
  `${word("direction", direction)} · ${word("channel", channel)}`,
  text,
];

/** "Part of LDN04-K3-00127-7". */
export const relationWords = ({ t, word }: WordsValue, { kind, number }: RelationView): string =>
  t("relation-of", { kind: word("relation", kind), number });

const shownBy = ({ t }: WordsValue, evidence: string): string => evidence && t("cause-evidence-said", { evidence });

export const findingWords = (words: WordsValue, { text, evidence }: FindingView): string[] => [
  text,
  shownBy(words, evidence),
];

/** Branch and cause; a cause of a newer tree stands alone. */
export function causeWords({ word }: WordsValue, code: CauseView["code"]): string {
  const branch = CAUSE_BRANCHES.find((one) => (CAUSES[one] as readonly string[]).includes(code));
  return branch ? `${word("cause_branch", branch)}: ${word("cause", code)}` : word("cause", code);
}

/** The cause, the reason, and each step of the chain in one line. */
export const chainWords = (words: WordsValue, { code, reason, whys }: CauseView): string[] => [
  causeWords(words, code),
  reason,
  ...whys.map(({ why, answer, evidence }, index) =>
    [`${index + 1}. ${why}`, answer, shownBy(words, evidence)].filter(Boolean).join(" · "),
  ),
];

/** "2 of 5". */
export const scoreWords = ({ t, count }: WordsValue, { score, max }: AnsweredView): string =>
  t("survey-scored", { score: count(score), max: count(max) });

export const answerWords = (words: WordsValue, answered: AnsweredView): string[] => [
  words.word("question", answered.question),
  scoreWords(words, answered),
  answered.text,
  answered.staffPresent ? words.t("survey-staff") : "",
];
