import { useState } from "react";
import type { PersonView } from "@/ipc/contract";
import { useKept } from "@/ipc/kept";
import { useDesk } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { onSave } from "@/parts/onSave";
import { usePlace } from "@/parts/place";
import { Begun } from "@/text/Begun";
import { Given } from "@/text/Given";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import { Fields } from "./Fields";
import { request } from "./request";
import { type Answers, type AskingDeed, answersNow, type DeedCase, firstAnswers, missing, type Sheet } from "./sheets";

interface DeedSheetProps {
  name: AskingDeed;
  sheet: Sheet;
  view: DeedCase;
  people: PersonView[];
  onClose: () => void;
}

/** What the app has to know for one deed, on one sheet. */
export function DeedSheet({ name, sheet, view, people, onClose }: DeedSheetProps) {
  const words = useWords();
  const { t, word, key } = words;
  const kept = useKept<Answers>(view.id, name, () => firstAnswers(sheet, view));
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const { place, back } = usePlace();
  const stores = (useDesk().data?.stores ?? []).filter(({ code }) => code !== view.store?.code);
  // What the person reads is what they answer for, whatever the next exchange brings while the sheet is open.
  const [seen] = useState(view);
  const proposed = seen.proposed ?? null;
  const lists = { people, stores, proposed };
  const answers = answersNow(sheet, kept.draft, seen, words, lists);
  const lacks = missing(sheet, answers);
  const press = () => {
    setTried(true);
    const act = lacks.line || lacks.text ? null : request(name, answers, seen);
    if (!act) return;
    const done = act.act === "relate" ? t("toast-related", { number: act.number }) : t("toast-done");
    const close = () => {
      kept.forget();
      onClose();
    };
    if (act.act !== "transfer") return deed.run(view.id, act, done, close);
    // What was handed over may be closed to whoever did it: they go back to where they came from.
    const store = stores.find(({ code }) => code === act.to)?.name ?? act.to;
    deed.run(view.id, act, t("toast-transferred", { number: view.number, store }), () => {
      close();
      if (place.at === "case") back();
    });
  };
  const isAsking = Boolean(sheet.choice || sheet.line || sheet.text);
  return (
    <Dialog title={t(`dialog-${name}-title`)} closeLabel={t("app-close")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onSave(press)}>
        <Begun kept={kept} />
        {sheet.given && proposed && (
          <div className={styles.given}>
            <p className={styles.decision}>{word("decision", proposed.proposal.decision)}</p>
            <p dir="auto">{proposed.proposal.reason}</p>
            <Given proposed={proposed} />
          </div>
        )}
        <Fields {...{ sheet, answers, lists }} lacks={tried ? lacks : null} onAnswers={kept.change} />
        {sheet.hint && <p className={styles.none}>{t(sheet.hint)}</p>}
        <Told failure={deed.failure} deed={name} currency={proposed?.proposal.currency} />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")} autoFocus={!isAsking}>
            {t(`dialog-${name}-do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
