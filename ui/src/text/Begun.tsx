import type { Keeping } from "@/ipc/kept";
import { Note } from "@/parts/Note";
import { Remembered } from "@/parts/Remembered";
import { useWords } from "./Words";

/** Says that what was begun before is here again, or that what is typed cannot be kept. */
export function Begun({ kept: { since, hasFailed, forget } }: { kept: Keeping }) {
  const { t, ago } = useWords();
  if (hasFailed) return <Note tone="warning">{t("kept-failed")}</Note>;
  if (since === null) return null;
  return <Remembered words={t("kept-begun", { when: ago(since) })} clear={t("kept-clear")} onClear={forget} />;
}
