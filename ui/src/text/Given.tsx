import type { ProposedView } from "@/ipc/contract";
import { Ledger } from "@/parts/Ledger";
import { ledgerLines } from "./proposal";
import { useWords } from "./Words";

/** What a proposal gives, line by line, and what it costs together. */
export function Given({ proposed }: { proposed: ProposedView }) {
  const words = useWords();
  const { t } = words;
  const { proposal, total } = proposed;
  if (proposal.lines.length === 0) return <p>{t("proposal-nothing")}</p>;
  return (
    <Ledger
      label={t("proposal-lines")}
      lines={ledgerLines(words, proposed)}
      total={{ label: t("proposal-total"), amount: words.money(total, proposal.currency) }}
    />
  );
}
