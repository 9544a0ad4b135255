import type { DifferenceView } from "@/ipc/contract";
import { Num } from "@/parts/Num";
import { Table } from "@/parts/Table";
import { useWords } from "@/text/Words";
import styles from "./Draft.module.css";
import { placeWords } from "./words";

/** What a draft says otherwise than what is in force, place by place as in the file. */
export function Differences({ differences }: { differences: DifferenceView[] }) {
  const words = useWords();
  const { t } = words;
  const sleeping = differences.filter(({ asleep }) => asleep).length;
  if (differences.length === 0) return null;
  return (
    <>
      {sleeping > 0 && <p className={styles.asleep}>{t("policy-differs-asleep", { count: sleeping })}</p>}
      <Table
        label={t("policy-changes")}
        head={[t("policy-place"), t("policy-before"), t("policy-after")]}
        rows={differences.map(({ place, before, after, asleep }) => ({
          key: place,
          cells: [
            <span key="place" className={styles.place}>
              {placeWords(words, place)}
              <Num>{place}</Num>
              {asleep && <span className={styles.still}>{t("policy-asleep-short")}</span>}
            </span>,
            <Value key="before" value={before} />,
            <Value key="after" value={after} />,
          ],
        }))}
      />
    </>
  );
}

function Value({ value }: { value: string | null }) {
  const { t } = useWords();
  if (value === null) return <span className={styles.soft}>{t("policy-nothing")}</span>;
  return (
    <bdi dir="ltr" className={styles.value}>
      {value}
    </bdi>
  );
}
