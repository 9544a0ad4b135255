import { useState } from "react";
import { useCommand } from "@/ipc/deeds";
import { usePeople } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { useToast } from "@/parts/Toasts";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Desk.module.css";

/** Who may use this desk; another person by a code, and one's own PIN. */
export function People({ alone }: { alone: boolean }) {
  const { t, word } = useWords();
  const people = (usePeople().data ?? []).filter(({ enrolled }) => enrolled);
  return (
    <section className={styles.part} aria-label={t("desk-people")}>
      <h2 className={styles.heading}>{t("desk-people")}</h2>
      <ul className={styles.list}>
        {people.map(({ id, name, role, current }) => (
          <li key={id} className={styles.line}>
            <span>
              <bdi>{name}</bdi>
            </span>
            <span>
              {word("role", role)}
              {current && ` · ${t("person-here")}`}
            </span>
          </li>
        ))}
      </ul>
      <PinForm />
      {!alone && <AddPerson />}
    </section>
  );
}

function PinForm() {
  const { t } = useWords();
  const say = useToast();
  const [pin, setPin] = useState("");
  const command = useCommand("set_pin", ["directory"]);
  const done = () => {
    setPin("");
    say({ text: t("desk-set-pin-done") });
  };
  return (
    <div className={styles.row}>
      <TextField label={t("desk-set-pin-new")} type="password" inputMode="numeric" value={pin} onChange={setPin} mono />
      <Button isDisabled={!/^\d{4,12}$/.test(pin)} onPress={() => command.mutate({ pin }, { onSuccess: done })}>
        {t("desk-set-pin-do")}
      </Button>
      <Told failure={command.error} />
    </div>
  );
}

function AddPerson() {
  const { t } = useWords();
  const [request, setRequest] = useState({ code: "", name: "" });
  const command = useCommand("add_person", ["directory"]);
  const done = () => setRequest({ code: "", name: "" });
  return (
    <div className={styles.row}>
      <TextField
        label={t("desk-add-person-code")}
        value={request.code}
        onChange={(code) => setRequest({ ...request, code })}
        mono
      />
      <TextField
        label={t("start-join-person")}
        value={request.name}
        onChange={(name) => setRequest({ ...request, name })}
      />
      <Button
        isDisabled={!request.code.trim()}
        isPending={command.isPending}
        onPress={() => command.mutate({ request }, { onSuccess: done })}
      >
        {t("desk-add-person")}
      </Button>
      <Told failure={command.error} />
    </div>
  );
}
