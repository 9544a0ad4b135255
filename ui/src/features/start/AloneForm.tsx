import { useState } from "react";
import type { JoinedView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Passphrase } from "./Passphrase";
import styles from "./Start.module.css";

interface AloneFormProps {
  needsPassphrase: boolean;
  onJoined: (joined: JoinedView) => void;
  onBack: () => void;
}

/** Use it without an office. */
export function AloneForm({ needsPassphrase, onJoined, onBack }: AloneFormProps) {
  const { t } = useWords();
  const [personName, setPersonName] = useState("");
  const [demo, setDemo] = useState(true);
  const [passphrase, setPassphrase] = useState("");
  const alone = useCommand("try_alone");
  const isMissing = !personName.trim() || (needsPassphrase && !passphrase);
  const submit = () => {
    if (isMissing) return;
    alone.mutate({ request: { personName, demo, passphrase: passphrase || undefined } }, { onSuccess: onJoined });
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 className={styles.title}>{t("start-alone-title")}</h1>
      <TextField label={t("start-join-person")} value={personName} onChange={setPersonName} autoFocus />
      <Check isSelected={demo} onChange={setDemo} hint={t("start-alone-demo-explain")}>
        {t("start-alone-demo")}
      </Check>
      {needsPassphrase && <Passphrase value={passphrase} onChange={setPassphrase} />}
      <Told failure={alone.error} />
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t("app-back")}</Button>
        <Button look="primary" type="submit" isPending={alone.isPending} isDisabled={isMissing}>
          {t(alone.isPending ? "start-alone-working" : "start-alone-do")}
        </Button>
      </div>
    </form>
  );
}
