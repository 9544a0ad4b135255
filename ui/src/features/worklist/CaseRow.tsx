import { Check, CloudOff, TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { RowView } from "@/ipc/contract";
import { cx } from "@/parts/cx";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { useWords } from "@/text/Words";
import styles from "./CaseList.module.css";

interface CaseRowProps {
  id: string;
  row: RowView | undefined;
  index: number;
  total: number;
  isSelected: boolean;
  top: number;
  height: number;
  onSelect: () => void;
  onOpen: (row: RowView) => void;
  isMarked: boolean;
  /** Some case is marked, so that the boxes are in sight. */
  areMarking: boolean;
  onMark: (row: RowView) => void;
}

/** One case as one line of the list. */
export const CaseRow = memo(function CaseRow(props: CaseRowProps) {
  const { id, row, index, total, isSelected, top, height, onSelect, onOpen, isMarked, areMarking, onMark } = props;
  const { t, word } = useWords();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the listbox keeps the focus and hears the keys.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-checked={isMarked}
      aria-setsize={total}
      aria-posinset={index + 1}
      className={styles.row}
      style={{ top, height }}
      onClick={onSelect}
      onDoubleClick={() => row && onOpen(row)}
    >
      {row ? (
        <>
          <Box isMarked={isMarked} isInSight={areMarking} onPress={() => onMark(row)} />
          <span className={styles.level}>
            <Level level={row.priority} label={word("priority", String(row.priority))} />
          </span>
          <RowWords row={row} />
          <RowSide row={row} />
        </>
      ) : (
        <span className={styles.ghost}>
          <span hidden>{t("worklist-loading")}</span>
        </span>
      )}
    </div>
  );
});

interface BoxProps {
  isMarked: boolean;
  isInSight: boolean;
  onPress: () => void;
}

/** The box at the edge of a row, for the mouse and for touch; whoever cannot see it hears whether the row is checked, and marks with X. */
function Box({ isMarked, isInSight, onPress }: BoxProps) {
  return (
    <span
      aria-hidden="true"
      data-testid="mark"
      className={cx(styles.box, (isMarked || isInSight) && styles.inSight)}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className={styles.tick}>{isMarked && <Check />}</span>
    </span>
  );
}

function RowWords({ row }: { row: RowView }) {
  const { t, word } = useWords();
  return (
    <div className={styles.words}>
      <div className={styles.title} dir="auto">
        {row.title}
      </div>
      <div className={styles.meta}>
        <Num>{row.number}</Num>
        {row.category && <span>{word("category", row.category)}</span>}
        <span>
          <bdi>{row.customer || t("worklist-anonymous")}</bdi>
        </span>
        <span>
          <bdi>{row.ownerName || t("worklist-nobody")}</bdi>
        </span>
      </div>
    </div>
  );
}

function RowSide({ row }: { row: RowView }) {
  const { t, word, now, ago, span, exact } = useWords();
  const late = row.dueAt !== null && row.dueAt < now;
  return (
    <div className={styles.side}>
      {row.dueAt === null ? (
        <span>{row.open ? t("worklist-no-due") : word("state", row.state)}</span>
      ) : (
        <time
          className={late ? styles.late : undefined}
          title={exact(row.dueAt)}
          dateTime={new Date(row.dueAt).toISOString()}
        >
          {late ? t("worklist-overdue", { span: span(row.dueAt - now) }) : t("worklist-due", { when: ago(row.dueAt) })}
        </time>
      )}
      {row.unsent ? (
        <span className={styles.mark}>
          <CloudOff aria-hidden="true" />
          {t("worklist-unsent")}
        </span>
      ) : row.escalatedTo ? (
        <span className={styles.mark}>
          <TriangleAlert aria-hidden="true" />
          {t("worklist-escalated", { role: word("role", row.escalatedTo) })}
        </span>
      ) : row.contested > 0 ? (
        <span className={styles.mark}>{t("worklist-contested", { count: row.contested })}</span>
      ) : (
        <span>{row.open ? word("state", row.state) : null}</span>
      )}
    </div>
  );
}
