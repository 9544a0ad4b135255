/** The one sentence at the top of a case that can be read aloud to the customer. */
import type { CaseView } from "@/ipc/contract";
import type { WordsValue } from "@/text/Words";

/** The outcome in the words of the last deed that ended the case. */
function outcome(view: CaseView): string {
  for (const { what } of [...view.timeline].reverse()) {
    if (what.act === "resolve" || what.act === "close") return what.outcome;
  }
  return "";
}

function endSentence(view: CaseView, name: "resolved" | "closed", words: WordsValue): string {
  const at = view.timeline.findLast(({ what }) => what.act === "resolve" || what.act === "close")?.at ?? view.enteredAt;
  const said = outcome(view);
  const when = words.ago(at);
  return said ? words.t(`sentence-${name}`, { when, outcome: said }) : words.t(`sentence-${name}-plain`, { when });
}

function openSentence(view: CaseView, words: WordsValue): string {
  const name = view.owner?.name ?? "";
  const who = view.owner ? "" : "-nobody";
  if (view.dueAt === null) return words.t(`sentence-open${who}-nodue`, { name });
  const due = words.moment(view.dueAt);
  return words.t(view.dueAt < words.now ? `sentence-late${who}` : `sentence-open${who}`, { name, due });
}

export function sentence(view: CaseView, words: WordsValue): string {
  if (view.state === "resolved" || view.state === "closed") return endSentence(view, view.state, words);
  if (view.state === "withdrawn") {
    const at = view.timeline.findLast(({ what }) => what.act === "withdraw")?.at ?? view.enteredAt;
    return words.t("sentence-withdrawn", { when: words.ago(at) });
  }
  const waiting = view.escalations.find(({ status }) => status === "open");
  if (waiting) {
    return words.t("sentence-escalated", { role: words.word("role", waiting.to), when: words.ago(waiting.at) });
  }
  return openSentence(view, words);
}
