import { lazy, type Ref, Suspense, useMemo, useRef, useState } from "react";
import type { DraftView, RecordedView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { useKeys } from "@/parts/useKeys";
import type { HearScan } from "@/parts/useScanner";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { About, Category, Remedy, Urgent, Who } from "./Answers";
import { DraftLine } from "./DraftLine";
import { missing } from "./draft";
import { More } from "./More";
import styles from "./RecordForm.module.css";
import { Settled } from "./Settled";
import { useCodes } from "./useCodes";
import { type Draft, useDraft } from "./useDraft";

const Photos = lazy(async () => ({ default: (await import("./Photos")).Photos }));

interface RecordFormProps {
  first: DraftView;
  /** Called once the complaint lies durably on the disk, never before. */
  onRecorded: (recorded: RecordedView) => void;
  onTyped: (draft: DraftView) => void;
  /** Is given what takes a scanned code. */
  codes: Ref<HearScan>;
}

/** The five answers on one screen. */
export function RecordForm({ first, onRecorded, onTyped, codes }: RecordFormProps) {
  const { t, key } = useWords();
  const draft = useDraft(first);
  useCodes(draft, codes);
  const { save, record, tried, description } = useSave(draft, onRecorded);
  useKeys(useMemo(() => ({ "mod+Enter": save }), [save]));
  const lacks = tried ? missing(draft.draft) : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => {
        draft.keep();
        onTyped(draft.draft);
      }}
    >
      <TextField
        label={t("record-description")}
        placeholder={t("record-description-hint")}
        value={draft.draft.description}
        onChange={(value) => draft.change({ description: value })}
        error={lacks === "description" ? t("record-missing") : null}
        lines={3}
        large
        autoFocus
        inputRef={description}
        testId="record-description"
      />
      <Urgent draft={draft} />
      <Category draft={draft} />
      <Who draft={draft} />
      <About draft={draft} />
      <Remedy draft={draft} />
      <Suspense fallback={null}>
        <Photos draft={first.id} />
      </Suspense>
      <More draft={draft} />
      <Settled draft={draft} error={lacks === "outcome" ? t("record-missing-outcome") : null} />
      <Told failure={record.error} />
      <footer className={styles.bar}>
        <DraftLine draft={draft} />
        <Button look="primary" onPress={save} isPending={record.isPending} keys={key("⏎")} testId="record-save">
          {t(record.isPending ? "record-saving" : draft.draft.settledNow ? "record-save-settled" : "record-save")}
        </Button>
      </footer>
    </form>
  );
}

/** Saves when nothing is missing; otherwise goes to what is. */
function useSave(draft: Draft, onRecorded: (recorded: RecordedView) => void) {
  const [tried, setTried] = useState(false);
  const description = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const record = useCommand("record", ["cases", "drafts", "attention"]);
  const { mutateAsync, isPending } = record;
  const save = useMemo(
    () => () => {
      setTried(true);
      if (isPending) return;
      const lacks = missing(draft.draft);
      if (lacks === "description") description.current?.focus();
      if (lacks) return;
      // Heard also where the sheet was left meanwhile: its photos must find their complaint.
      const recorded = draft.settle().then(() => mutateAsync({ draft: draft.draft }));
      recorded.then(onRecorded, () => undefined);
    },
    [draft, isPending, mutateAsync, onRecorded],
  );
  return { save, record, tried, description };
}
