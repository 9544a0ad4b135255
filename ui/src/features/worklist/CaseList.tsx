import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { RowView } from "@/ipc/contract";
import type { KeyMap } from "@/parts/useKeys";
import { useListKeys } from "@/parts/useListKeys";
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
  marks: Marks;
}

/** The cases marked to be handled together. */
interface Marks {
  has: (id: string) => boolean;
  toggle: (row: RowView) => void;
  add: (rows: RowView[]) => void;
  all: unknown[];
}

const ROW_REM = 3.75;
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** As many rows as there are, of which only those in sight exist. */
export function CaseList({ rows, selected, onSelect, onRange, onOpen, onTake, marks }: CaseListProps) {
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
  const keys = useCaseKeys({ rows, selected, onSelect, onOpen, onTake, marks, focus, scrollTo: virtual.scrollToIndex });
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
            isMarked={marks.has(rows.row(item.index)?.id ?? "")}
            areMarking={marks.all.length > 0}
            onMark={marks.toggle}
          />
        ))}
      </div>
    </div>
  );
}

interface CaseKeys extends Omit<CaseListProps, "onRange"> {
  scrollTo: (index: number) => void;
  /** Takes the focus to the list, so that what is selected is read out and Enter is meant for it. */
  focus: () => void;
}

/** In the list as on the whole screen: T, X and Enter. With Shift the arrows mark what they pass. */
function useCaseKeys({ rows, selected, onSelect, onOpen, onTake, marks, scrollTo, focus }: CaseKeys) {
  const map = useMemo(() => {
    const onMove = (index: number) => {
      onSelect(index);
      scrollTo(index);
      focus();
    };
    const withRow = (act: (row: RowView) => void) => () => {
      const row = rows.row(selected);
      if (row) act(row);
    };
    const markTo = (to: number) => () => {
      const passed = [rows.row(selected), rows.row(to)];
      marks.add(passed.flatMap((row) => row ?? []));
      onMove(Math.min(Math.max(to, 0), Math.max(rows.total - 1, 0)));
    };
    const [toggle, open] = [withRow(marks.toggle), withRow(onOpen)];
    // While cases are marked, T is meant for all of them.
    const near: KeyMap = { x: toggle, Enter: open, ...(marks.all.length === 0 && { t: withRow(onTake) }) };
    const inList = {
      Enter: open,
      " ": toggle,
      "shift+ArrowDown": markTo(selected + 1),
      "shift+ArrowUp": markTo(selected - 1),
      "mod+a": () => marks.add(rows.known()),
    };
    return { onMove, near, inList };
  }, [rows, selected, onSelect, onOpen, onTake, marks, scrollTo, focus]);
  return useListKeys({ total: rows.total, selected, ...map });
}
