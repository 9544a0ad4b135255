import type { CaseView, ProposedView } from "@/ipc/contract";
import { Given } from "@/text/Given";
import { When } from "@/text/When";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Proposal.module.css";

/** What is decided and given, who agreed to it, and what the customer said; nothing before anything is proposed. */
export function Proposal({ view }: { view: CaseView }) {
  const words = useWords();
  const { proposed } = view;
  if (!proposed) return null;
  const { proposal, who, at } = proposed;
  return (
    <section className={styles.proposal} aria-label={words.t("proposal-title")}>
      <h2 className={styles.heading}>{words.t("proposal-title")}</h2>
      <p className={styles.decision}>{words.word("decision", proposal.decision)}</p>
      <p className={styles.reason} dir="auto">
        {proposal.reason}
      </p>
      <Given proposed={proposed} />
      <ul className={styles.standing}>
        <li>
          {words.t("proposal-by", { name: who.name })} · <When at={at} />
        </li>
        <Approval view={view} proposed={proposed} />
        {proposed.reply && <li>{words.t("proposal-reply", { reply: words.word("reply", proposed.reply) })}</li>}
      </ul>
    </section>
  );
}

/** Whether a second person is needed, and what they said. */
function Approval({ view, proposed }: { view: CaseView; proposed: ProposedView }) {
  const words = useWords();
  const said = approval(view, proposed, words);
  return said && <li data-waits={view.state === "approval_pending" ? "" : undefined}>{said}</li>;
}

function approval({ state, timeline }: CaseView, proposed: ProposedView, words: WordsValue): string | null {
  const { t, money } = words;
  const { approved, who, limit, proposal } = proposed;
  if (approved) return t("proposal-approved", { name: approved.name });
  if (state === "returned") {
    const by = timeline.findLast(({ what }) => what.act === "return")?.who.name ?? "";
    return t("proposal-returned", { name: by });
  }
  if (state !== "approval_pending") return null;
  return t("proposal-waits", { name: who.name, limit: money(limit, proposal.currency) });
}
