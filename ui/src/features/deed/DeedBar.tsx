import { useState } from "react";
import type { ActName, CaseView, PersonView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { MenuButton } from "@/parts/MenuButton";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./DeedBar.module.css";
import { DeedDialog } from "./DeedDialog";
import { atOnce, type DeedName, deedLabel, inSight, nextDeeds } from "./next";
import { useDeed } from "./useDeed";

interface DeedBarProps {
  view: CaseView;
  me: PersonView | null;
  people: PersonView[];
}

/** The next sensible deeds as buttons, the others behind one; the first is the one most people want. */
export function DeedBar({ view, me, people }: DeedBarProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<ActName | null>(null);
  const deed = useDeed();
  const [deeds, more] = inSight(nextDeeds(view, me));
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
      {more.length > 0 && (
        <MenuButton
          label={t("do-more")}
          items={more.map((id) => ({ id, label: t(deedLabel(id)) }))}
          onAction={(name) => press(name as DeedName)}
          isPending={deed.isPending}
        />
      )}
      <Told failure={deed.failure} />
      {asked && <DeedDialog act={asked} view={view} people={people} onClose={() => setAsked(null)} />}
    </section>
  );
}
