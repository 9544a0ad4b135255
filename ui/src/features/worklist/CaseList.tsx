import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from "react";
import type { RowView } from "@/ipc/contract";
import { useKeys } from "@/parts/useKeys";
import { useWords } from "@/text/Words";
import styles from "./CaseList.module.css";
import { CaseRow } from "./CaseRow";
import type { Rows } from "./useRows";

interface CaseListProps {
  rows: Rows;
  selected: number;
  onSelect: (index: number) => void;
  onRange: (first: number, last: number) => void;
  onOpen: (row: RowView) => void;
  onTake: (row: RowView) => void;
}

const ROW_REM = 3.75;
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** As many rows as there are, of which only those in sight exist. */
export function CaseList({ rows, selected, onSelect, onRange, onOpen, onTake }: CaseListProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const height = ROW_REM * rem();
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are measured again when the size of text changes.
  useEffect(() => virtual.measure(), [height, virtual]);
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onRange(first, last), [first, last, onRange]);

  const focus = useCallback(() => box.current?.focus({ preventScroll: true }), []);
  const keys = useListKeys({ rows, selected, onSelect, onOpen, onTake, focus, scrollTo: virtual.scrollToIndex });
  const active = items.some((item) => item.index === selected) ? `case-${selected}` : undefined;
  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      aria-label={t("worklist-list")}
      aria-activedescendant={active}
      tabIndex={0}
      data-testid="worklist"
      onKeyDown={keys}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          <CaseRow
            key={item.key}
            id={`case-${item.index}`}
            row={rows.row(item.index)}
            index={item.index}
            total={rows.total}
            isSelected={item.index === selected}
            top={item.start}
            height={height}
            onSelect={() => onSelect(item.index)}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}

interface ListKeys extends Omit<CaseListProps, "onRange"> {
  scrollTo: (index: number) => void;
  /** Takes the focus to the list, so that what is selected is read out and Enter is meant for it. */
  focus: () => void;
}

/** Arrows, Home, End and pages in the list; J, K, T and Enter anywhere on the screen. */
function useListKeys({ rows, selected, onSelect, onOpen, onTake, scrollTo, focus }: ListKeys) {
  const map = useMemo(() => {
    const move = (to: number) => {
      const index = Math.min(Math.max(to, 0), Math.max(rows.total - 1, 0));
      onSelect(index);
      scrollTo(index);
      focus();
    };
    const withRow = (act: (row: RowView) => void) => () => {
      const row = rows.row(selected);
      if (row) act(row);
    };
    const near = {
      j: () => move(selected + 1),
      k: () => move(selected - 1),
      t: withRow(onTake),
      Enter: withRow(onOpen),
    };
    const inList: Record<string, () => void> = {
      ArrowDown: near.j,
      ArrowUp: near.k,
      PageDown: () => move(selected + 10),
      PageUp: () => move(selected - 10),
      Home: () => move(0),
      End: () => move(rows.total - 1),
      Enter: near.Enter,
    };
    return { near, inList };
  }, [rows, selected, onSelect, onOpen, onTake, scrollTo, focus]);
  useKeys(map.near);
  return (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : map.inList[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
