import type { FiguresView, MeasureName } from "@/ipc/contract";
import { useWords } from "@/text/Words";
import { aside, said } from "./figure";
import styles from "./Insight.module.css";

interface MeasuresProps {
  figures: FiguresView;
  chosen: MeasureName;
  onChoose: (measure: MeasureName) => void;
}

/** Every measure with its number; the chosen one is taken apart beside. */
export function Measures({ figures, chosen, onChoose }: MeasuresProps) {
  const words = useWords();
  const all = figures.groups[0]?.figures ?? [];
  return (
    <ul className={styles.measures} aria-label={words.t("insight-measures")}>
      {figures.measures.map(({ name }, index) => {
        const figure = all[index];
        return (
          <li key={name}>
            <button
              type="button"
              className={styles.measure}
              aria-pressed={name === chosen}
              onClick={() => onChoose(name)}
            >
              <span className={styles.name}>{words.word("measure", name)}</span>
              <span className={styles.number}>{figure ? said(words, figure) : "–"}</span>
              <span className={styles.small}>{figure && aside(words, figure)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
