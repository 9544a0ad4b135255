import { useState } from "react";
import { CAUSE_BRANCHES, CAUSES, type CauseCode } from "@/ipc/contract";
import { useKept } from "@/ipc/kept";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { onSave } from "@/parts/onSave";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import { type CauseDraft, firstCause, statedCause } from "./cause";
import styles from "./DeedBar.module.css";
import type { DeedCase } from "./sheets";
import { Whys } from "./Whys";

interface CauseFormProps {
  view: DeedCase;
  onClose: () => void;
}

/** Why it happened: a cause of the tree, why this one, and the questions that led to it. */
export function CauseForm({ view, onClose }: CauseFormProps) {
  const { t, word, key } = useWords();
  const kept = useKept<CauseDraft>(view.id, "cause", () => firstCause(view));
  const { draft, change, forget } = kept;
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const press = () => {
    setTried(true);
    const cause = statedCause(draft);
    if (!cause) return;
    deed.run(view.id, { act: "cause", ...cause }, t("toast-done"), () => {
      forget();
      onClose();
    });
  };
  const needed = (value: string) => (tried && !value.trim() ? t("dialog-required") : null);
  return (
    <Dialog title={t("dialog-cause-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Begun kept={kept} />
        <Select
          label={t("cause-why")}
          groups={CAUSE_BRANCHES.map((branch) => ({
            id: branch,
            label: word("cause_branch", branch),
            options: CAUSES[branch].map((id) => ({ id, label: word("cause", id) })),
          }))}
          value={draft.code}
          onChange={(code) => change({ code: code as CauseCode })}
          error={needed(draft.code)}
          autoFocus
        />
        <TextField
          label={t("cause-reason")}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={needed(draft.reason)}
          lines={2}
        />
        <Whys whys={draft.whys} onWhys={(whys) => change({ whys })} isTried={tried} />
        <Told failure={deed.failure} deed="cause" />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")}>
            {t("dialog-cause-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
