import type { Failed } from "@/ipc/host";
import { Note } from "@/parts/Note";
import { refusalWords } from "./refusal";
import { useWords, type WordsValue } from "./Words";

/** A failure in words: what happened, whether data is safe, what to do. */
export function Told({ failure }: { failure: Failed | null }) {
  const words = useWords();
  const { t } = words;
  if (!failure) return null;
  const { data, reference } = failure.view;
  return (
    <Note tone="danger">
      <strong>{what(words, failure)}</strong>
      <span>{t(`error-data-${data}`)}</span>
      {reference && <small>{t("error-reference", { reference })}</small>}
    </Note>
  );
}

function what(words: WordsValue, { view: { code, params } }: Failed): string {
  if (params.rule) return refusalWords(words, { code: params.rule, params });
  return words.has(`error-${code}`) ? words.t(`error-${code}`, params) : words.t("error-unknown", { code });
}
