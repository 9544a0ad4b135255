import { useState } from "react";
import type { ActName, CaseView, PersonView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { MenuButton } from "@/parts/MenuButton";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import { DeedDialog } from "./DeedDialog";
import { atOnce, type DeedName, deedLabel, inSight, nextDeeds } from "./next";

interface DeedBarProps {
  view: CaseView;
  me: PersonView | null;
  people: PersonView[];
  /** What is no deed on the case itself, and is seldom wanted. */
  others?: { id: string; label: string; onPress: () => void }[];
}

/** The next sensible deeds as buttons, the others behind one; the first is the one most people want. */
export function DeedBar({ view, me, people, others = [] }: DeedBarProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<ActName | null>(null);
  const deed = useDeed();
  const [deeds, more] = inSight(nextDeeds(view, me));
  const press = (name: string) => {
    const other = others.find(({ id }) => id === name);
    if (other) other.onPress();
    else pressDeed(name as DeedName);
  };
  const pressDeed = (name: DeedName) => {
    const act = atOnce(name, view, me);
    if (act) deed.run(view.id, act, t("toast-taken", { number: view.number }));
    else setAsked(name as ActName);
  };
  return (
    <section className={styles.bar} aria-label={t("case-next")}>
      <h2 className={styles.heading}>{t("case-next")}</h2>
      {deeds.length === 0 && <p className={styles.none}>{t("do-nothing")}</p>}
      {deeds.map((name, index) => (
        <Button
          key={name}
          wide
          look={index === 0 ? "primary" : "plain"}
          onPress={() => pressDeed(name)}
          isPending={deed.isPending}
        >
          {t(deedLabel(name))}
        </Button>
      ))}
      {more.length + others.length > 0 && (
        <MenuButton
          label={t("do-more")}
          items={[...more.map((id) => ({ id, label: t(deedLabel(id)) })), ...others]}
          onAction={press}
          isPending={deed.isPending}
        />
      )}
      <Told failure={deed.failure} />
      {asked && <DeedDialog act={asked} view={view} people={people} onClose={() => setAsked(null)} />}
    </section>
  );
}
