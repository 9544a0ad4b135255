import { useState } from "react";
import type { PersonView } from "@/ipc/contract";
import { useCommand, useStartAgain } from "@/ipc/deeds";
import { usePeople } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Dialog } from "@/parts/Dialog";
import { Note } from "@/parts/Note";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Person.module.css";

interface PersonDialogProps {
  onClose: () => void;
  /** Why this is asked, where something else was. */
  why?: string;
}

/** Who is at the desk? A name, a PIN, done. */
export function PersonDialog({ onClose, why }: PersonDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t("person-title")} closeLabel={t("app-close")} onClose={onClose}>
      {why && <Note>{why}</Note>}
      <PersonChoice onDone={onClose} />
    </Dialog>
  );
}

interface PersonChoiceProps {
  onDone: () => void;
  /** Only people with a PIN, and each by it, also who works here now. */
  pinOnly?: boolean;
}

/** The names of those who may use this desk, then the PIN of the chosen one. */
export function PersonChoice({ onDone, pinOnly = false }: PersonChoiceProps) {
  const { t, word } = useWords();
  const people = (usePeople().data ?? []).filter(
    ({ enrolled, active, hasPin }) => enrolled && active && (hasPin || !pinOnly),
  );
  const [chosen, setChosen] = useState<PersonView | null>(null);
  const { enter, isPending, error } = useSwitch(onDone);
  if (chosen) return <Pin person={chosen} {...{ enter, isPending, error }} />;
  const choose = (person: PersonView) => {
    if (person.current && !pinOnly) onDone();
    else if (person.hasPin) setChosen(person);
    else enter(person, null);
  };
  return (
    <>
      <ul className={styles.people}>
        {people.map((person, index) => (
          <li key={person.id}>
            <Button wide onPress={() => choose(person)} autoFocus={index === 0} isPending={isPending}>
              <span className={styles.person}>
                <bdi>{person.name}</bdi>
                <span className={styles.role}>{person.current ? t("person-here") : word("role", person.role)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Told failure={error} />
    </>
  );
}

function useSwitch(onDone: () => void) {
  const command = useCommand("switch_person");
  const startAgain = useStartAgain();
  const enter = (person: PersonView, pin: string | null) => {
    const onSuccess = () => void startAgain().then(onDone);
    command.mutate({ person: person.id, pin }, { onSuccess });
  };
  return { enter, isPending: command.isPending, error: command.error };
}

interface PinProps extends ReturnType<typeof useSwitch> {
  person: PersonView;
}

function Pin({ person, enter, isPending, error }: PinProps) {
  const { t } = useWords();
  const [pin, setPin] = useState("");
  const submit = () => pin && enter(person, pin);
  return (
    <div className={styles.pin}>
      <TextField
        label={t("person-pin", { name: person.name })}
        type="password"
        inputMode="numeric"
        value={pin}
        onChange={setPin}
        onKey={(event) => event.key === "Enter" && submit()}
        autoFocus
        mono
        large
      />
      <Told failure={error} />
      <Button look="primary" wide onPress={submit} isPending={isPending} keys="⏎">
        {t("person-pin-do")}
      </Button>
    </div>
  );
}
