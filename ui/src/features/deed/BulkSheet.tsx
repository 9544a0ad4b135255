import { useState } from "react";
import type { PersonView } from "@/ipc/contract";
import { useKept } from "@/ipc/kept";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { onSave } from "@/parts/onSave";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import type { BulkDeed } from "./bulk";
import styles from "./DeedBar.module.css";
import { Fields } from "./Fields";
import { request } from "./request";
import { type Answers, answersNow, type DeedCase, firstAnswers, missing, SHEETS } from "./sheets";
import type { Each } from "./useEach";

interface BulkSheetProps {
  name: BulkDeed;
  count: number;
  people: PersonView[];
  each: Each;
  onClose: () => void;
}

/** What these deeds ask does not depend on a case. */
const ANY: DeedCase = { id: "", number: "", escalations: [] };

/** What the app has to know for one deed on many cases. */
export function BulkSheet({ name, count, people, each, onClose }: BulkSheetProps) {
  const words = useWords();
  const { t, key } = words;
  const sheet = SHEETS[name];
  const kept = useKept<Answers>(null, name, () => firstAnswers(sheet, ANY));
  const [tried, setTried] = useState(false);
  const lists = { people, stores: [], proposed: null };
  const answers = answersNow(sheet, kept.draft, ANY, words, lists);
  const lacks = missing(sheet, answers);
  const press = () => {
    setTried(true);
    const act = lacks.line || lacks.text ? null : request(name, answers, ANY);
    const close = () => {
      kept.forget();
      onClose();
    };
    if (act) each.run(act, close);
  };
  return (
    <Dialog title={t(`dialog-${name}-title`)} closeLabel={t("app-close")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Begun kept={kept} />
        <p className={styles.none}>{t("bulk-for", { count })}</p>
        <Fields {...{ sheet, answers, lists }} lacks={tried ? lacks : null} onAnswers={kept.change} />
        {sheet.hint && <p className={styles.none}>{t(sheet.hint)}</p>}
        <Told failure={each.failure} deed={name} />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={each.isPending} keys={key("⏎")}>
            {t(`dialog-${name}-do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
