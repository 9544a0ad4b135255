import { useState } from "react";
import type { ActName, CaseView, PersonView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import { DeedDialog } from "./DeedDialog";
import { atOnce, type DeedName, deedLabel, nextDeeds } from "./next";
import { useDeed } from "./useDeed";

interface DeedBarProps {
  view: CaseView;
  me: PersonView | null;
  people: PersonView[];
}

/** The next sensible deeds as buttons; the first is the one most people want. */
export function DeedBar({ view, me, people }: DeedBarProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<ActName | null>(null);
  const deed = useDeed();
  const deeds = nextDeeds(view, me);
  const press = (name: DeedName) => {
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
          onPress={() => press(name)}
          isPending={deed.isPending}
        >
          {t(deedLabel(name))}
        </Button>
      ))}
      <Told failure={deed.failure} />
      {asked && <DeedDialog act={asked} view={view} people={people} onClose={() => setAsked(null)} />}
    </section>
  );
}
