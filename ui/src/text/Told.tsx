import type { ErrorView } from "@/ipc/contract";
import type { Failed } from "@/ipc/host";
import { Note } from "@/parts/Note";
import { type Refused, refusalWords } from "./refusal";
import { useWords, type WordsValue } from "./Words";

interface ToldProps extends Refused {
  failure: Failed | null;
}

/** A failure in words: what happened, whether data is safe, what to do. */
export function Told({ failure, ...refused }: ToldProps) {
  const words = useWords();
  const { t } = words;
  if (!failure) return null;
  const { data, reference } = failure.view;
  return (
    <Note tone="danger">
      <strong>{failureWords(words, failure.view, refused)}</strong>
      <span>{t(`error-data-${data}`)}</span>
      {reference && <small>{t("error-reference", { reference })}</small>}
    </Note>
  );
}

/** What happened, in one sentence. */
export function failureWords(words: WordsValue, { code, params }: ErrorView, refused: Refused = {}): string {
  if (params.rule) return refusalWords(words, { code: params.rule, params }, refused);
  return words.has(`error-${code}`) ? words.t(`error-${code}`, params) : words.t("error-unknown", { code });
}
