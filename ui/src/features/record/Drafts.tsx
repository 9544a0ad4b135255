import { Trash2 } from "lucide-react";
import { useState } from "react";
import type { DraftView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Drafts.module.css";
import { field } from "./draft";

interface DraftsProps {
  drafts: DraftView[];
  onOpen: (id: string) => void;
  /** How many photos a sheet has. */
  photosOf: (id: string) => number;
  onDiscarded: (id: string) => void;
}

/** Unfinished sheets of this person. */
export function Drafts({ drafts, onOpen, photosOf, onDiscarded }: DraftsProps) {
  const { t, ago } = useWords();
  const [doomed, setDoomed] = useState<DraftView | null>(null);
  if (drafts.length === 0) return null;
  return (
    <section aria-label={t("record-drafts")}>
      <h2 className={styles.title}>{t("record-drafts")}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.row}>
            <button type="button" className={styles.open} onClick={() => onOpen(draft.id)}>
              <span className={styles.words} dir="auto">
                {draft.description || field(draft, "name") || t("record-drafts-untitled")}
              </span>
              {photosOf(draft.id) > 0 && (
                <span className={styles.when}>{t("record-photos-count", { count: photosOf(draft.id) })}</span>
              )}
              {draft.savedAt && <span className={styles.when}>{ago(draft.savedAt)}</span>}
            </button>
            <Button
              look="quiet"
              square
              aria-label={t("record-draft-discard")}
              icon={<Trash2 />}
              onPress={() => setDoomed(draft)}
            />
          </li>
        ))}
      </ul>
      {doomed && <Discard draft={doomed} onDiscarded={onDiscarded} onClose={() => setDoomed(null)} />}
    </section>
  );
}

interface DiscardProps {
  draft: DraftView;
  onDiscarded: (id: string) => void;
  onClose: () => void;
}

function Discard({ draft, onDiscarded, onClose }: DiscardProps) {
  const { t } = useWords();
  const discard = useCommand("discard_draft", ["drafts"]);
  const onSuccess = () => {
    onDiscarded(draft.id);
    onClose();
  };
  return (
    <Dialog title={t("record-draft-discard-sure")} closeLabel={t("app-close")} onClose={onClose}>
      <p>{t("record-draft-discard-explain")}</p>
      <Told failure={discard.error} />
      <DialogActions>
        <Button onPress={onClose}>{t("app-cancel")}</Button>
        <Button look="danger" onPress={() => discard.mutate({ id: draft.id }, { onSuccess })}>
          {t("record-draft-discard")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
