/** What is done for a customer, in words. */
import type { LineView, ProposalRequest, ProposedView } from "@/ipc/contract";
import type { LedgerLine } from "@/parts/Ledger";
import type { WordsValue } from "./Words";

/** What it costs; nothing is said of what costs nothing. */
export const costs = (words: WordsValue, { amount }: LineView, currency: string): string =>
  amount > 0 ? words.money(amount, currency) : "";

/** Every line in one, numbered: "2. Voucher €10.00 · for the delivery". */
export function lineWords(words: WordsValue, { lines, currency }: ProposalRequest): string[] {
  return lines.map((line, index) => {
    const what = `${words.word("remedy", line.remedy)} ${costs(words, line, currency)}`.trim();
    return `${index + 1}. ${[what, line.note].filter(Boolean).join(" · ")}`;
  });
}

/** What is done and what it costs together, as one part of a sentence: "Full refund and voucher, €59.90". */
export function givenWords(words: WordsValue, { decision, lines, currency }: ProposalRequest): string {
  if (lines.length === 0) return words.word("decision", decision);
  const remedies = [...new Set(lines.map(({ remedy }) => words.word("remedy", remedy)))];
  // German nouns keep their capital inside a list.
  const inList = (name: string, index: number) => (index > 0 && words.tag !== "de" ? name.toLowerCase() : name);
  const what = words.list(remedies.map(inList));
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return total > 0 ? words.t("proposal-given", { what, total: words.money(total, currency) }) : what;
}

/** Every line for the ledger; where it has come to is said once the customer has accepted. */
export function ledgerLines(words: WordsValue, { proposal, proofs, reply }: ProposedView): LedgerLine[] {
  const standing = (proof: string | null | undefined) => {
    if (proof) return words.t("proposal-done", { proof });
    return reply === "accepted" ? words.t("proposal-owed") : undefined;
  };
  return proposal.lines.map((line, index) => ({
    what: words.word("remedy", line.remedy),
    note: line.note,
    standing: standing(proofs[index]),
    amount: costs(words, line, proposal.currency),
  }));
}
