import type { Failed } from "@/ipc/host";
import { Note } from "@/parts/Note";
import { useWords } from "./Words";

/** A failure in words: what happened, whether data is safe, what to do. */
export function Told({ failure }: { failure: Failed | null }) {
  const { t, word } = useWords();
  if (!failure) return null;
  const { code, params, data, reference } = failure.view;
  const id = `error-${code}`;
  const known = word("error", code) !== code || t(id) !== id;
  return (
    <Note tone="danger">
      <strong>{known ? t(id, params) : t("error-unknown", { code })}</strong>
      <span>{t(`error-data-${data}`)}</span>
      {reference && <small>{t("error-reference", { reference })}</small>}
    </Note>
  );
}
