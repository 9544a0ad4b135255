import { useState } from "react";
import type { ActName, CaseView, PersonView } from "@/ipc/contract";
import { useDesk } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { usePlace } from "@/parts/place";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import { type Answers, act, firstAnswers, SHEETS } from "./sheets";
import { useDeed } from "./useDeed";

interface DeedDialogProps {
  act: ActName;
  view: Pick<CaseView, "id" | "number" | "escalations"> & Partial<Pick<CaseView, "store">>;
  people: PersonView[];
  onClose: () => void;
}

/** A small sheet that asks what a deed needs and nothing else. */
export function DeedDialog({ act: name, view, people, onClose }: DeedDialogProps) {
  const words = useWords();
  const { t, key } = words;
  const sheet = SHEETS[name];
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(name));
  const [tried, setTried] = useState(false);
  const deed = useDeed();
  const { back } = usePlace();
  const stores = (useDesk().data?.stores ?? []).filter(({ code }) => code !== view.store?.code);
  if (!sheet) return null;
  const isMissing = sheet.textNeeded && !answers.text.trim();
  const press = () => {
    setTried(true);
    const request = isMissing ? null : act(name, answers, view);
    if (!request) return;
    if (request.act !== "transfer") return deed.run(view.id, request, t("toast-done"), onClose);
    // What was handed over may be closed to whoever did it: they go back to where they came from.
    const store = stores.find(({ code }) => code === request.to)?.name ?? request.to;
    deed.run(view.id, request, t("toast-transferred", { number: view.number, store }), () => {
      onClose();
      back();
    });
  };
  return (
    <Dialog title={t(`dialog-${name}-title`)} closeLabel={t("app-close")} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && press()}
      >
        {sheet.choice && (
          <Select
            label={t(sheet.choice.label)}
            options={sheet.choice.options(words, { people, stores })}
            value={answers.choice}
            onChange={(choice) => setAnswers({ ...answers, choice })}
            autoFocus={!sheet.text}
          />
        )}
        {sheet.text && (
          <TextField
            label={t(sheet.text)}
            value={answers.text}
            onChange={(text) => setAnswers({ ...answers, text })}
            error={tried && isMissing ? t("dialog-required") : null}
            lines={3}
            autoFocus
          />
        )}
        {sheet.hint && <p className={styles.none}>{t(sheet.hint)}</p>}
        <Told failure={deed.failure} />
        <DialogActions>
          <Button onPress={onClose}>{t("app-cancel")}</Button>
          <Button look="primary" onPress={press} isPending={deed.isPending} keys={key("⏎")}>
            {t(`dialog-${name}-do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
