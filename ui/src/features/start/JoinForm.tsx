import { useState } from "react";
import type { JoinedView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import type { Failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Fold } from "@/parts/Fold";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Passphrase } from "./Passphrase";
import styles from "./Start.module.css";

interface JoinFormProps {
  needsPassphrase: boolean;
  onJoined: (joined: JoinedView) => void;
  onBack: () => void;
}

/** Join an office by a one-time code. */
export function JoinForm({ needsPassphrase, onJoined, onBack }: JoinFormProps) {
  const { t } = useWords();
  const [request, setRequest] = useState({
    url: "",
    code: "",
    deviceName: "",
    personName: "",
    caFile: "",
    passphrase: "",
  });
  const [more, setMore] = useState(false);
  const join = useCommand("join");
  const set = (name: keyof typeof request) => (value: string) => setRequest({ ...request, [name]: value });
  const { passphrase, caFile, ...rest } = request;
  const isMissing = Object.values(rest).some((value) => !value.trim()) || (needsPassphrase && !passphrase);
  const submit = () => {
    if (isMissing) return;
    const extra = { caFile: caFile.trim() || undefined, passphrase: passphrase || undefined };
    const onError = ({ view }: Failed) => view.code === "office_certificate" && setMore(true);
    join.mutate({ request: { ...rest, ...extra } }, { onSuccess: onJoined, onError });
  };
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 className={styles.title}>{t("start-join-title")}</h1>
      <TextField
        label={t("start-join-url")}
        placeholder="https://"
        value={request.url}
        onChange={set("url")}
        mono
        autoFocus
      />
      <TextField
        label={t("start-join-code")}
        hint={t("start-join-code-hint")}
        value={request.code}
        onChange={set("code")}
        mono
        large
      />
      <TextField
        label={t("start-join-device")}
        hint={t("start-join-device-hint")}
        value={request.deviceName}
        onChange={set("deviceName")}
      />
      <TextField label={t("start-join-person")} value={request.personName} onChange={set("personName")} />
      {needsPassphrase && <Passphrase value={passphrase} onChange={set("passphrase")} />}
      <Fold title={t("start-join-more")} isOpen={more} onOpen={setMore}>
        <TextField
          label={t("start-join-ca")}
          hint={t("start-join-ca-hint")}
          value={caFile}
          onChange={set("caFile")}
          mono
        />
      </Fold>
      <Told failure={join.error} />
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t("app-back")}</Button>
        <Button look="primary" type="submit" isPending={join.isPending} isDisabled={isMissing}>
          {t(join.isPending ? "start-join-working" : "start-join-do")}
        </Button>
      </div>
    </form>
  );
}
