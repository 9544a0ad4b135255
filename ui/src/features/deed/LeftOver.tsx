import { Button } from "@/parts/Button";
import { Note } from "@/parts/Note";
import { Num } from "@/parts/Num";
import { failureWords } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Bulk.module.css";
import type { Left } from "./useEach";

/** The cases that were left as they are, each with the reason. They stay marked. */
export function LeftOver({ left, onClose }: { left: Left[]; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  if (left.length === 0) return null;
  return (
    <Note tone="warning">
      <strong>{t("bulk-left", { count: left.length })}</strong>
      <ul className={styles.left}>
        {left.map(({ id, number, failure }) => (
          <li key={id}>
            <Num>{number}</Num> {failureWords(words, failure)}
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={onClose}>
        {t("bulk-left-seen")}
      </Button>
    </Note>
  );
}
