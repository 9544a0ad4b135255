/** A proposal while it is written: amounts as they are typed. */
import { type Decision, type LineView, type ProposalRequest, REMEDIES, type Remedy } from "@/ipc/contract";
import type { WordsValue } from "@/text/Words";
import type { DeedCase } from "./sheets";

export interface DraftLine {
  /** Tells lines apart while others come and go. */
  key: number;
  remedy: Remedy | "";
  amount: string;
  note: string;
}

export interface Draft {
  decision: Decision;
  reason: string;
  currency: string;
  lines: DraftLine[];
}

/** Most lines of one proposal, and the largest amount of one in minor units; the app judges by the same. */
export const MAX_LINES = 20;
const MAX_AMOUNT = 1_000_000_000;

const CURRENCIES = ["EUR", "GBP", "USD", "CHF", "PLN", "SEK", "NOK", "DKK", "AED", "SAR"];

/** What can be given. */
export const GIVEN = REMEDIES.filter((remedy) => remedy !== "none_stated");

/** What is nothing without an amount. */
const MONEY: Remedy[] = ["full_refund", "partial_refund", "credit_note", "voucher", "price_reduction"];

export const currencies = (used: string): string[] => (CURRENCIES.includes(used) ? CURRENCIES : [used, ...CURRENCIES]);

/** A line with nothing in it, told apart from all there are. */
export function emptyLine(lines: DraftLine[]): DraftLine {
  return { key: Math.max(0, ...lines.map(({ key }) => key)) + 1, remedy: "", amount: "", note: "" };
}

/** What was proposed before is proposed again and changed. */
export function firstDraft({ proposed }: DeedCase, currency: string, words: WordsValue): Draft {
  if (!proposed) return { decision: "upheld", reason: "", currency, lines: [emptyLine([])] };
  const { decision, reason, currency: used, lines } = proposed.proposal;
  const draft = (line: LineView, key: number): DraftLine => {
    const { remedy, note, amount } = line;
    return { key, remedy, note, amount: amount || MONEY.includes(remedy) ? words.typed(amount, used) : "" };
  };
  return { decision, reason, currency: used, lines: lines.map(draft) };
}

const isEmpty = ({ remedy, amount, note }: DraftLine): boolean => `${remedy}${amount}${note}`.trim() === "";

/** The amount of a line in minor units; null where what was typed is none. */
const read = (words: WordsValue, { amount }: DraftLine, currency: string): number | null =>
  amount.trim() === "" ? 0 : words.amountOf(amount, currency);

/** What is wrong with an amount, in words. */
export function amountError(words: WordsValue, line: DraftLine, currency: string): string | null {
  const { t } = words;
  const value = read(words, line, currency);
  const example = words.typed(1250, currency);
  if (value === null) return t("amount-wrong", { currency, example });
  if (value > MAX_AMOUNT) return t("amount-large", { limit: words.money(MAX_AMOUNT, currency) });
  const isNothing = value === 0 && MONEY.includes(line.remedy as Remedy);
  return isNothing ? t("amount-missing") : null;
}

/** What all lines cost together, in minor units; null while one cannot be read. */
export function total(words: WordsValue, { lines, currency }: Draft): number | null {
  const amounts = lines.map((line) => read(words, line, currency));
  return amounts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** The proposal, without lines in which there is nothing; null while something is missing or wrong. */
export function finished(words: WordsValue, draft: Draft): ProposalRequest | null {
  const { decision, currency } = draft;
  const written = draft.lines.filter((line) => !isEmpty(line));
  const isWrong = (line: DraftLine) => !line.remedy || amountError(words, line, currency) !== null;
  const reason = draft.reason.trim();
  if (!reason || written.some(isWrong)) return null;
  const lines = written.map((line) => ({
    remedy: line.remedy as Remedy,
    amount: read(words, line, currency) ?? 0,
    note: line.note.trim(),
  }));
  return { decision, reason, currency, lines };
}

/** True for a line that says something, but not what is given. */
export const lacksRemedy = (line: DraftLine): boolean => !line.remedy && !isEmpty(line);
