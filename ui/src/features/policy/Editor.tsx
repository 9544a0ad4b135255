import type { Ref } from "react";
import { DropZone } from "react-aria-components";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import { CopyButton } from "./CopyButton";
import styles from "./Draft.module.css";
import { OpenFile, type Opening, onDropped } from "./OpenFile";
import { SaveFile } from "./SaveFile";
import type { Draft } from "./useDraft";

/** Lines of the file in sight. */
const LINES = 20;

interface EditorProps extends Opening {
  draft: Draft;
  area: Ref<HTMLInputElement & HTMLTextAreaElement>;
  /** True where saving as a file is no more than a copy. */
  alone: boolean;
  onDiscard: () => void;
}

/** The file as plain text. */
export function Editor({ draft, area, alone, onDiscard, ...opening }: EditorProps) {
  const { t } = useWords();
  return (
    <DropZone className={styles.drop} aria-label={t("policy-open-drop")} onDrop={onDropped(opening)}>
      <TextField
        label={t("policy-file")}
        hint={t("policy-file-hint")}
        value={draft.text}
        onChange={draft.change}
        onBlur={draft.keep}
        lines={LINES}
        mono
        spellCheck="false"
        inputRef={area}
        testId="policy-file"
      />
      <div className={styles.row}>
        <Kept draft={draft} />
        <OpenFile {...opening} />
        <CopyButton text={draft.text} />
        {alone && <SaveFile text={draft.text} />}
        <Button look="quiet" onPress={onDiscard}>
          {t("policy-discard")}
        </Button>
      </div>
    </DropZone>
  );
}

/** Says that what was typed is kept. */
function Kept({ draft }: { draft: Draft }) {
  const { t, ago } = useWords();
  if (draft.keepFailed) return <p className={styles.failed}>{t("record-draft-failed")}</p>;
  const words = draft.keptAt ? t("record-draft-kept", { when: ago(draft.keptAt) }) : t("record-draft-none");
  return <p className={styles.kept}>{words}</p>;
}
