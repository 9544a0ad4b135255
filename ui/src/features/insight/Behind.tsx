import type { BehindRequest } from "@/ipc/contract";
import { useBehind } from "@/ipc/figures";
import { Dialog } from "@/parts/Dialog";
import { Num } from "@/parts/Num";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Insight.module.css";

interface BehindProps {
  title: string;
  request: BehindRequest;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** The cases behind a number: why it is as it is. */
export function Behind({ title, request, onOpen, onClose }: BehindProps) {
  const { t, word, count } = useWords();
  const { data, error } = useBehind(request);
  return (
    <Dialog title={title} closeLabel={t("app-close")} onClose={onClose} wide>
      <Told failure={error} />
      {data && (
        <p className={styles.small} role="status">
          {data.count > data.cases.length
            ? t("insight-latest", { shown: count(data.cases.length), count: count(data.count) })
            : t("insight-cases", { count: data.count })}
        </p>
      )}
      <ul className={styles.cases}>
        {data?.cases.map(({ id, number, title: words, state }) => (
          <li key={id}>
            <button type="button" className={styles.case} onClick={() => onOpen(id)}>
              <Num>{number}</Num>
              <span className={styles.words} dir="auto">
                {words}
              </span>
              <span className={styles.small}>{word("state", state)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
