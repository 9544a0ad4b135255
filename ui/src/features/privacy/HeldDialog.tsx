import { useState } from "react";
import type { HeldComplaintView, HeldView, SavedHeldView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { useHeld } from "@/ipc/privacy";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { Note } from "@/parts/Note";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { HeldRow } from "./HeldRow";
import styles from "./Privacy.module.css";

interface HeldDialogProps {
  id: string;
  alone: boolean;
  onClose: () => void;
}

/** Everything held on the complainant of a case: what it is, what of it goes in, and the file. */
export function HeldDialog({ id, alone, onClose }: HeldDialogProps) {
  const { t } = useWords();
  const { data: held, error } = useHeld(id);
  return (
    <Dialog title={t("held-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <Told failure={error} />
      {held && <Held id={id} held={held} alone={alone} />}
    </Dialog>
  );
}

/** Those that are surely theirs go in unless somebody says otherwise, the others only if somebody does. */
function Held({ id, held, alone }: { id: string; held: HeldView; alone: boolean }) {
  const { t } = useWords();
  const [said, setSaid] = useState<Record<string, boolean>>({});
  const save = useCommand("save_held", ["cases"]);
  const isTaken = ({ row, sure }: HeldComplaintView) => said[row.id] ?? sure;
  const taken = held.complaints.filter(isTaken);
  const complaints = taken.map(({ row }) => row.id);
  const erased = [...new Set(taken.flatMap((one) => one.erased))];
  const say = (row: string, isSelected: boolean) => {
    save.reset();
    setSaid({ ...said, [row]: isSelected });
  };
  return (
    <div className={styles.held}>
      <Found held={held} />
      <fieldset className={styles.rows}>
        <legend className={styles.legend}>{t("held-which")}</legend>
        {held.complaints.map((one) => (
          <Check key={one.row.id} isSelected={isTaken(one)} onChange={(isSelected) => say(one.row.id, isSelected)}>
            <HeldRow complaint={one} />
          </Check>
        ))}
      </fieldset>
      {erased.length > 0 && <p>{t("held-erased", { numbers: erased.join(", ") })}</p>}
      <p className={styles.soft}>{t("held-contents")}</p>
      <Note>{t(alone ? "held-alone" : "held-elsewhere")}</Note>
      <Note tone="warning">{t("held-check")}</Note>
      <p className={styles.soft}>{t("held-counts")}</p>
      <div role="status">{save.data && <Saved saved={save.data} />}</div>
      <Told failure={save.error} />
      <DialogActions>
        <Button
          look="primary"
          isDisabled={complaints.length === 0}
          isPending={save.isPending}
          onPress={() => save.mutate({ request: { id, complaints } })}
        >
          {t("held-save", { count: complaints.length })}
        </Button>
      </DialogActions>
    </div>
  );
}

/** By what the person was looked for, and how many were found. */
function Found({ held }: { held: HeldView }) {
  const { t, word } = useWords();
  return (
    <div>
      <p>{t("held-found", { count: held.complaints.length })}</p>
      <p className={styles.soft}>
        {t("held-known")}{" "}
        {held.known.map(({ field, value }, index) => (
          <span key={field}>
            {index > 0 && " · "}
            {word("field", field)}: <bdi>{value}</bdi>
          </span>
        ))}
      </p>
    </div>
  );
}

function Saved({ saved }: { saved: SavedHeldView }) {
  const { t } = useWords();
  const open = useCommand("open_paper");
  return (
    <div className={styles.saved}>
      <p className={styles.path}>{t("held-saved", { path: saved.path })}</p>
      {saved.notHere.length > 0 && <p>{t("held-away", { names: saved.notHere.join(", ") })}</p>}
      {!saved.noted && <p>{t("held-not-noted")}</p>}
      <Button look="quiet" onPress={() => open.mutate({ path: saved.path })} isPending={open.isPending}>
        {t("print-open")}
      </Button>
      <Told failure={open.error} />
    </div>
  );
}
