import { Button } from "@/parts/Button";
import { Num } from "@/parts/Num";
import { useWords } from "@/text/Words";
import styles from "./Attention.module.css";

interface ItemHeadProps {
  kind: string;
  number: string;
  complaint: string;
  onOpen: (complaint: string) => void;
}

/** What kind of thing it is, and the case it belongs to. */
export function ItemHead({ kind, number, complaint, onOpen }: ItemHeadProps) {
  const { t } = useWords();
  return (
    <header className={styles.head}>
      <h2 className={styles.kind}>{kind}</h2>
      <Num>{number}</Num>
      <Button look="quiet" onPress={() => onOpen(complaint)} aria-label={`${t("attention-open")} ${number}`}>
        {t("attention-open")}
      </Button>
    </header>
  );
}
