/** The one sentence at the top of a case that can be read aloud to the customer. */
import type { ActView, CaseView, State } from "@/ipc/contract";
import { givenWords } from "@/text/proposal";
import type { WordsValue } from "@/text/Words";
import { latest } from "./latest";

type Say = (view: CaseView, words: WordsValue) => string;

/** How long ago a deed was done. */
const since = (view: CaseView, words: WordsValue, act: ActView["act"]): string =>
  words.ago(latest(view, act)?.at ?? view.enteredAt);

const open: Say = (view, words) => {
  const name = view.owner?.name ?? "";
  const who = view.owner ? "" : "-nobody";
  if (view.dueAt === null) return words.t(`sentence-open${who}-nodue`, { name });
  const due = words.moment(view.dueAt);
  return words.t(view.dueAt < words.now ? `sentence-late${who}` : `sentence-open${who}`, { name, due });
};

const waiting: Say = (view, words) => {
  const wait = latest(view, "wait");
  return words.t(`sentence-${view.state}`, {
    since: words.moment(wait?.at ?? view.enteredAt),
    reason: wait?.reason ?? "",
  });
};

const ended: Say = (view, words) => {
  const end = latest(view, "resolve", "close");
  const when = words.ago(end?.at ?? view.enteredAt);
  if (!end?.outcome) return words.t(`sentence-${view.state}-plain`, { when });
  return words.t(`sentence-${view.state}`, { when, outcome: end.outcome });
};

const aside: Say = (view, words) => {
  const reason = latest(view, "set_aside")?.reason ?? "";
  return words.t(`sentence-${view.state}`, { when: since(view, words, "set_aside"), reason });
};

/** What is done for the customer by the proposal in force. */
const given: Say = ({ proposed }, words) => (proposed ? givenWords(words, proposed.proposal) : "");

const fulfilling: Say = (view, words) => {
  const count = view.proposed?.proofs.filter((proof) => proof === null).length ?? 0;
  const args = { when: since(view, words, "answer"), given: given(view, words) };
  return count ? words.t("sentence-fulfilling", { ...args, count }) : words.t("sentence-fulfilled", args);
};

const SAID: Record<State, Say> = {
  draft: open,
  received: open,
  assessed: open,
  investigating: open,
  waiting_customer: waiting,
  waiting_third_party: waiting,
  waiting_internal: waiting,
  not_investigated: (view, words) =>
    words.t("sentence-not_investigated", { reason: latest(view, "not_investigate")?.reason ?? "" }),
  proposed: (view, words) => words.t("sentence-proposed", { given: given(view, words) }),
  approval_pending: (view, words) =>
    words.t("sentence-approval_pending", { name: view.proposed?.who.name ?? "", given: given(view, words) }),
  returned: (view, words) => words.t("sentence-returned", { reason: latest(view, "return")?.reason ?? "" }),
  offered: (view, words) =>
    words.t("sentence-offered", {
      when: since(view, words, "offer"),
      given: given(view, words),
    }),
  final_response: (view, words) =>
    words.t("sentence-final_response", {
      when: since(view, words, "offer"),
      decision: given(view, words),
    }),
  rejected: (view, words) => words.t("sentence-rejected", { text: latest(view, "answer")?.text ?? "" }),
  no_reply: (view, words) => words.t("sentence-no_reply", { when: since(view, words, "offer") }),
  fulfilling,
  referred_external: (view, words) => {
    const deed = latest(view, "refer");
    return words.t("sentence-referred_external", {
      since: words.moment(deed?.at ?? view.enteredAt),
      body: deed?.body ?? "",
    });
  },
  resolved: ended,
  closed: ended,
  withdrawn: (view, words) => words.t("sentence-withdrawn", { when: since(view, words, "withdraw") }),
  duplicate: aside,
  forwarded: aside,
  invalid: aside,
};

export function sentence(view: CaseView, words: WordsValue): string {
  const asked = view.open ? view.escalations.find(({ status }) => status === "open") : undefined;
  if (!asked) return SAID[view.state](view, words);
  return words.t("sentence-escalated", { role: words.word("role", asked.to), when: words.ago(asked.at) });
}
