import { useState } from "react";
import type { StartView, UnlockRequest } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Choice } from "@/parts/Choice";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Sheet } from "./Sheet";
import styles from "./Start.module.css";

type Way = "recovery_code" | "passphrase";

/** The key is not to be had from the keychain: another way in. Nothing is deleted by a wrong attempt. */
export function Unlock({ start, onOpen }: { start: StartView; onOpen: () => void }) {
  const { t, word } = useWords();
  const [way, setWay] = useState<Way>("recovery_code");
  const [secret, setSecret] = useState("");
  const unlock = useCommand("unlock");
  const open = (request: UnlockRequest) => unlock.mutate({ request }, { onSuccess: onOpen });
  const submit = () => {
    if (!secret.trim()) return;
    open(way === "passphrase" ? { with: way, passphrase: secret } : { with: way, code: secret });
  };
  return (
    <Sheet>
      <form
        className={styles.part}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1 className={styles.title}>{t("unlock-title")}</h1>
        <p className={styles.explain}>{word("unlock", start.keychain)}</p>
        <Choice
          label={t("unlock-with")}
          options={[
            { value: "recovery_code", label: t("unlock-recovery") },
            { value: "passphrase", label: t("unlock-passphrase") },
          ]}
          value={way}
          onChange={(value) => setWay(value as Way)}
        />
        <TextField
          label={t(way === "passphrase" ? "unlock-passphrase" : "unlock-recovery")}
          hint={t("unlock-safe")}
          type={way === "passphrase" ? "password" : "text"}
          value={secret}
          onChange={setSecret}
          mono
          large
          autoFocus
        />
        <Told failure={unlock.error ?? (start.problem && unlock.isIdle ? new Failed(start.problem) : null)} />
        <div className={styles.buttons}>
          <Button onPress={() => open({ with: "keychain" })}>{t("app-retry")}</Button>
          <Button look="primary" type="submit" isPending={unlock.isPending}>
            {t(unlock.isPending ? "unlock-working" : "unlock-do")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
