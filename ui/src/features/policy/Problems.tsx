import type { ProblemView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Num } from "@/parts/Num";
import { lineOf } from "@/text/toml";
import { useWords } from "@/text/Words";
import styles from "./Problems.module.css";
import { placeWords, reasonWords } from "./words";

interface ProblemsProps {
  problems: ProblemView[];
  /** The text that has them, where a press may go to the line. */
  text?: string;
  onLine?: (line: number) => void;
}

/** Everything that is wrong with a version, each with its place and its reason. */
export function Problems({ problems, text, onLine }: ProblemsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => {
        const line = text === undefined ? null : lineOf(text, problem.place);
        const key = `${problem.place} ${JSON.stringify(problem.reason)}`;
        return (
          <li key={key} className={styles.problem}>
            <span className={styles.place}>
              <strong>{placeWords(words, problem.place)}</strong>
              {!/^line \d/.test(problem.place) && <Num>{problem.place}</Num>}
            </span>
            <span className={styles.reason} dir="auto">
              {reasonWords(words, problem)}
            </span>
            {onLine && line !== null && (
              <Button look="quiet" onPress={() => onLine(line)}>
                {t("policy-go-line", { line })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
