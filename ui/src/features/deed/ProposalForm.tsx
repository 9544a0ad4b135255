import { useState } from "react";
import { DECISIONS, type Decision } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { onSave } from "@/parts/onSave";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./Proposal.module.css";
import { ProposalLines } from "./ProposalLines";
import { currencies, finished } from "./proposal";
import type { DeedCase } from "./sheets";
import { useDraft } from "./useDraft";

interface ProposalFormProps {
  view: DeedCase;
  onClose: () => void;
}

/** What is decided, why, and what is done for the customer. */
export function ProposalForm({ view, onClose }: ProposalFormProps) {
  const words = useWords();
  const { t, word, key } = words;
  const { kept, done } = useDraft(view);
  const { draft, change } = kept;
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const press = () => {
    setTried(true);
    const proposal = finished(words, draft);
    if (!proposal) return;
    deed.run(view.id, { act: "propose", ...proposal }, t("toast-done"), () => {
      done();
      onClose();
    });
  };
  return (
    <Dialog title={t("dialog-propose-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Begun kept={kept} />
        <div className={styles.pair}>
          <Select
            label={t("dialog-resolve-decision")}
            options={DECISIONS.map((id) => ({ id, label: word("decision", id) }))}
            value={draft.decision}
            onChange={(decision) => change({ decision: decision as Decision })}
          />
          <Select
            label={t("proposal-currency")}
            options={currencies(draft.currency).map((id) => ({ id, label: `${id} · ${words.currency(id)}` }))}
            value={draft.currency}
            onChange={(currency) => change({ currency })}
          />
        </div>
        <TextField
          label={t("dialog-reason")}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          error={tried && !draft.reason.trim() ? t("dialog-required") : null}
          lines={2}
          autoFocus
        />
        <ProposalLines draft={draft} onLines={(lines) => change({ lines })} isTried={tried} />
        <Told failure={deed.failure} currency={draft.currency} />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")}>
            {t("dialog-propose-do")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
