import type { AffectedView, PolicyPreviewView, RowView } from "@/ipc/contract";
import { Fold } from "@/parts/Fold";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { useWords } from "@/text/Words";
import styles from "./Draft.module.css";
import { placeWords } from "./words";

interface MovedProps {
  preview: PolicyPreviewView;
  onCase: (id: string) => void;
}

/** What the draft would have meant for the cases of the last month: how many, and which. */
export function Moved({ preview, onCase }: MovedProps) {
  const words = useWords();
  const { t, exact, word } = words;
  const { complaints, since, against, affected, asleep } = preview;
  return (
    <>
      <p className={styles.soft}>{t("policy-moved-of", { complaints, since: exact(since), version: against })}</p>
      {asleep.length > 0 && (
        <p className={styles.asleep}>
          {t("policy-moved-asleep", { places: words.list(asleep.map((place) => placeWords(words, place))) })}
        </p>
      )}
      <div className={styles.effects}>
        {affected.map((one) => (
          <Effect key={one.effect} affected={one} label={word("policy-effect", one.effect)} onCase={onCase} />
        ))}
      </div>
    </>
  );
}

interface EffectProps {
  affected: AffectedView;
  label: string;
  onCase: (id: string) => void;
}

function Effect({ affected, label, onCase }: EffectProps) {
  const { t } = useWords();
  const { count, cases } = affected;
  return (
    <Fold title={label} aside={t("policy-cases-count", { count })} level={4}>
      <ul>
        {cases.map((row) => (
          <li key={row.id}>
            <CaseLine row={row} onCase={onCase} />
          </li>
        ))}
      </ul>
      {count > cases.length && <p className={styles.soft}>{t("policy-cases-more", { count: count - cases.length })}</p>}
    </Fold>
  );
}

function CaseLine({ row, onCase }: { row: RowView; onCase: (id: string) => void }) {
  const { word } = useWords();
  return (
    <button type="button" className={styles.case} onClick={() => onCase(row.id)}>
      <Level level={row.priority} label={word("priority", String(row.priority))} />
      <Num>{row.number}</Num>
      <span className={styles.words} dir="auto">
        {row.title}
      </span>
    </button>
  );
}
