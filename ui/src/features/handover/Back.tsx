import { useState } from "react";
import type { PersonView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";

interface BackProps {
  me: PersonView;
  onBack: () => void;
  onStay: () => void;
}

/** Back to the desk: by the PIN of whoever handed the screen over, where there is one. */
export function Back({ me, onBack, onStay }: BackProps) {
  const { t } = useWords();
  const [pin, setPin] = useState("");
  const command = useCommand("switch_person");
  const submit = () => command.mutate({ person: me.id, pin: me.hasPin ? pin : null }, { onSuccess: onBack });
  return (
    <section className={styles.ask}>
      <h1 className={styles.question}>{t("handover-back-title")}</h1>
      {me.hasPin && (
        <TextField
          label={t("person-pin", { name: me.name })}
          type="password"
          inputMode="numeric"
          value={pin}
          onChange={setPin}
          onKey={(event) => event.key === "Enter" && submit()}
          autoFocus
          mono
          large
        />
      )}
      <Told failure={command.error} />
      <div className={styles.actions}>
        <Button onPress={onStay}>{t("handover-stay")}</Button>
        <Button
          look="primary"
          onPress={submit}
          isDisabled={me.hasPin && pin === ""}
          isPending={command.isPending}
          autoFocus={!me.hasPin}
        >
          {t("handover-back-do")}
        </Button>
      </div>
    </section>
  );
}
