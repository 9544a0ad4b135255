import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { Preview } from "@/features/case/Preview";
import type { BulkDeed } from "@/features/deed/bulk";
import { useEach } from "@/features/deed/useEach";
import { type Marks, useMarks } from "@/features/deed/useMarks";
import { CaseList } from "@/features/worklist/CaseList";
import { SearchBox } from "@/features/worklist/SearchBox";
import { type Rows, useRows } from "@/features/worklist/useRows";
import { ViewTabs } from "@/features/worklist/ViewTabs";
import type { CaseView, PersonView, RowView, StartView, WorklistName } from "@/ipc/contract";
import { FOUND_LIMIT, usePeople } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Empty } from "@/parts/Empty";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { useAsTarget } from "@/parts/target";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./WorklistView.module.css";

const BulkBar = lazy(async () => ({ default: (await import("@/features/deed/BulkBar")).BulkBar }));

/** Where the list was left. */
interface Left {
  view: WorklistName;
  selected: number;
}

function useLeft(): Left {
  const { left } = usePlace();
  const known = left.get("worklist") as Left | undefined;
  const fresh: Left = known ?? { view: "store", selected: 0 };
  if (!known) left.set("worklist", fresh);
  return fresh;
}

/** Takes the focus to the list on the screen. */
const toList = () => document.querySelector<HTMLElement>("main [role=listbox]")?.focus();

/** The list with its views and search, and the selected case beside it. */
export function WorklistView({ start }: { start: StartView }) {
  const { t } = useWords();
  const left = useLeft();
  const [view, setView] = useState<WorklistName>(left.view);
  const [text, setText] = useState("");
  const change = (next: WorklistName) => {
    left.view = next;
    left.selected = 0;
    setView(next);
  };
  // Whoever comes next finds nothing marked.
  const who = start.person?.id ?? "";
  const onText = useCallback((next: string) => setText(next), []);
  return (
    <Page title={t("worklist-title")} actions={<SearchBox onText={onText} onLeave={toList} />}>
      <div className={styles.bleed}>
        {text ? (
          <Cases key={`${who} ${text}`} source={{ text }} empty="search" me={start.person} />
        ) : (
          <ViewTabs view={view} onView={change}>
            <Cases key={`${who} ${view}`} source={{ view }} empty={view} me={start.person} />
          </ViewTabs>
        )}
      </div>
    </Page>
  );
}

interface CasesProps {
  source: { view: WorklistName } | { text: string };
  /** Selects the words for "nothing here". */
  empty: string;
  me: PersonView | null;
}

function Cases({ source, empty, me }: CasesProps) {
  const { t } = useWords();
  const { go } = usePlace();
  const left = useLeft();
  const [range, setRange] = useState<[number, number]>([0, 0]);
  const [selected, setSelected] = useState("view" in source ? left.selected : 0);
  const rows = useRows(source, range[0], range[1]);
  const { take, failure } = useTake(me);
  const marks = useMarks();
  const each = useEach(marks, toList);
  const people = usePeople().data ?? [];
  const select = useCallback(
    (index: number) => {
      left.selected = index;
      setSelected(index);
    },
    [left],
  );
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);
  const open = useCallback((row: Pick<RowView, "id">) => go({ at: "case", id: row.id }), [go]);
  const [asked, setAsked] = useState<BulkDeed | null>(null);
  const isAlone = marks.all.length === 0;
  useOnlyListed(rows, marks);
  const index = Math.min(selected, Math.max(rows.total - 1, 0));
  const toMarked = (name: string) => {
    if (name !== "mine") setAsked(name as BulkDeed);
    else if (me) each.run({ act: "assign", to: me.id });
  };
  useAsTarget({
    id: rows.row(index)?.id ?? null,
    marked: isAlone ? null : { count: marks.all.length, run: toMarked },
  });
  if (rows.isLoading) return null;
  if (rows.total === 0) return <Empty title={t(`worklist-empty-${empty}`)} next={t(`worklist-empty-${empty}-next`)} />;
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        {"text" in source && <Found text={source.text} count={rows.total} />}
        {!isAlone && (
          <Suspense>
            <BulkBar {...{ marks, each, me, people, asked }} onAsk={setAsked} onLeave={toList} />
          </Suspense>
        )}
        <CaseList {...{ rows, marks, onRange }} selected={index} onSelect={select} onOpen={open} onTake={take} />
      </div>
      <aside className={styles.preview}>
        <Preview
          id={rows.row(index)?.id ?? null}
          actions={(view) => <PreviewDeeds {...{ view, me, open, take, isAlone }} />}
        />
        <Told failure={failure} />
      </aside>
    </div>
  );
}

function Found({ text, count }: { text: string; count: number }) {
  const { t } = useWords();
  return (
    <p className={styles.found} role="status">
      {t(count < FOUND_LIMIT ? "worklist-found" : "worklist-found-more", { text, count })}
    </p>
  );
}

interface PreviewDeedsProps {
  view: CaseView;
  me: PersonView | null;
  open: (row: Pick<RowView, "id">) => void;
  take: (row: Pick<RowView, "id" | "number">) => void;
  /** No other cases are marked, so that T is meant for this one. */
  isAlone: boolean;
}

function PreviewDeeds({ view, me, open, take, isAlone }: PreviewDeedsProps) {
  const { t } = useWords();
  const mayTake = view.owner?.id !== me?.id && view.acts.some(({ act, refusal }) => act === "assign" && !refusal);
  return (
    <>
      {mayTake && (
        <Button look="primary" onPress={() => take(view)} keys={isAlone ? "T" : undefined}>
          {t("preview-take")}
        </Button>
      )}
      <Button onPress={() => open(view)} keys="⏎">
        {t("preview-open")}
      </Button>
    </>
  );
}

/** T: the case becomes mine, with an undo. */
function useTake(me: PersonView | null) {
  const { t } = useWords();
  const { run, failure } = useDeed();
  const take = ({ id, number }: Pick<RowView, "id" | "number">) => {
    if (me) run(id, { act: "assign", to: me.id }, t("toast-taken", { number }));
  };
  return { take, failure };
}

/** A case that left a list which is here as a whole is not marked any more: nobody sees what would be done to it. */
function useOnlyListed(rows: Rows, marks: Marks) {
  const known = rows.known();
  const listed = known.length === rows.total ? known.map(({ id }) => id).join(" ") : null;
  const { all, keep } = marks;
  useEffect(() => {
    const here = listed === null ? null : new Set(listed.split(" "));
    if (here && all.some(({ id }) => !here.has(id))) keep(here);
  }, [listed, all, keep]);
}
