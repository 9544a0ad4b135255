import type { PersonView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { MenuButton } from "@/parts/MenuButton";
import { useKeys } from "@/parts/useKeys";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Bulk.module.css";
import { BulkSheet } from "./BulkSheet";
import { BULK_DEEDS, type BulkDeed } from "./bulk";
import { LeftOver } from "./LeftOver";
import type { Each } from "./useEach";
import type { Marks } from "./useMarks";

interface BulkBarProps {
  marks: Marks;
  each: Each;
  me: PersonView | null;
  people: PersonView[];
  /** The deed whose sheet is open. */
  asked: BulkDeed | null;
  onAsk: (name: BulkDeed | null) => void;
  /** The bar goes, and what had the focus in it. */
  onLeave: () => void;
}

/** What can be done to all marked cases at once. */
export function BulkBar({ marks, each, me, people, asked, onAsk, onLeave }: BulkBarProps) {
  const { t } = useWords();
  const count = marks.all.length;
  const clear = () => {
    marks.clear();
    each.forget();
    onLeave();
  };
  const take = () => me && each.run({ act: "assign", to: me.id });
  useKeys({ Escape: clear, t: take });
  const items = BULK_DEEDS.map((id) => ({ id, label: t(`do-${id}`) }));
  return (
    <section className={styles.bar} aria-label={t("bulk-title")} data-testid="bulk">
      <div className={styles.line}>
        <div className={styles.count}>
          <strong role="status">{t(marks.isFull ? "bulk-count-full" : "bulk-count", { count })}</strong>
          <Button look="quiet" onPress={clear} keys="Esc">
            {t("bulk-clear")}
          </Button>
        </div>
        <div className={styles.deeds}>
          <Button look="primary" onPress={take} isPending={each.isPending} keys="T">
            {t("bulk-take")}
          </Button>
          <Button onPress={() => onAsk("assign")}>{t("do-assign")}</Button>
          <div>
            <MenuButton
              label={t("do-more")}
              items={items.filter(({ id }) => id !== "assign")}
              onAction={(id) => onAsk(id as BulkDeed)}
              isPending={each.isPending}
            />
          </div>
        </div>
      </div>
      <LeftOver left={each.left} onClose={each.forget} />
      {!asked && <Told failure={each.failure} />}
      {asked && <BulkSheet name={asked} {...{ count, people, each }} onClose={() => onAsk(null)} />}
    </section>
  );
}
