import { type ComponentProps, lazy, Suspense, useCallback, useRef, useState } from "react";
import { SlipTold } from "@/features/paper/SlipTold";
import { useSlip } from "@/features/paper/useSlip";
import { emptyDraft, field } from "@/features/record/draft";
import { Recorded } from "@/features/record/Recorded";
import { RecordForm } from "@/features/record/RecordForm";
import { usePhotos } from "@/features/record/usePhotos";
import { SignButton } from "@/features/signature/SignButton";
import { Similar } from "@/features/similar/Similar";
import type { DraftView, RecordedView, SimilarRequest, StartView } from "@/ipc/contract";
import { useDrafts } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import type { HearScan } from "@/parts/useScanner";
import { useWords } from "@/text/Words";
import styles from "./RecordView.module.css";
import { useNumberScan, useStrayCodes } from "./useNumberScan";

const PaperDialog = lazy(async () => ({ default: (await import("@/features/paper/PaperDialog")).PaperDialog }));
const Drafts = lazy(async () => ({ default: (await import("@/features/record/Drafts")).Drafts }));
const PhotosTold = lazy(async () => ({ default: (await import("@/features/record/PhotosTold")).PhotosTold }));

const NOTHING: SimilarRequest = { description: "", phone: "", receipt: "", product: "" };

const typedOf = (draft: DraftView): SimilarRequest => ({
  description: draft.description.trim(),
  phone: field(draft, "phone"),
  receipt: field(draft, "receipt"),
  product: field(draft, "product"),
});

/** Record: the sheet, and beside it what may be the same and what lies unfinished. */
export function RecordView({ start, draft: wanted }: { start: StartView; draft?: string }) {
  const { go } = usePlace();
  const drafts = useDrafts();
  const [sheet, setSheet] = useState<{ id: string; isNew: boolean } | null>(
    wanted ? { id: wanted, isNew: false } : null,
  );
  const [recorded, setRecorded] = useState<RecordedView | null>(null);
  const { box, kept } = usePhotos();
  if (!drafts.data) return null;
  // A sheet that has photos and no word yet is unfinished too.
  const wordless = kept.filter(({ draft }) => drafts.data.every(({ id }) => id !== draft));
  const all = [...wordless.map(({ draft }) => emptyDraft(draft)), ...drafts.data];
  const latest = all.reduce<DraftView | null>((a, b) => (a && (a.savedAt ?? 0) >= (b.savedAt ?? 0) ? a : b), null);
  const open = sheet ?? { id: latest?.id ?? crypto.randomUUID(), isNew: false };
  if (!sheet) setSheet(open);
  const fresh = () => {
    setRecorded(null);
    setSheet({ id: crypto.randomUUID(), isNew: true });
  };
  if (recorded) {
    const onOpen = () => go({ at: "case", id: recorded.id });
    return <Done {...{ recorded, onOpen }} alone={start.desk?.alone ?? true} onNext={fresh} />;
  }
  return (
    <RecordSheet
      key={open.id}
      first={all.find(({ id }) => id === open.id) ?? emptyDraft(open.id)}
      others={all.filter(({ id }) => id !== open.id)}
      onRecorded={(recorded) => {
        setRecorded(recorded);
        box.follow(open.id, recorded);
      }}
      onNew={fresh}
      onDraft={(id) => setSheet({ id, isNew: false })}
    />
  );
}

type DoneProps = Omit<ComponentProps<typeof Recorded>, "slip" | "sign">;

/** What was recorded, and its slip. */
function Done(props: DoneProps) {
  const { t } = useWords();
  const { go } = usePlace();
  const { recorded } = props;
  const slip = useSlip(recorded, props.onOpen);
  const [isAsking, setAsking] = useState(false);
  const { print, hasPrinter } = slip;
  const onPrint = useCallback(() => (hasPrinter ? print() : setAsking(true)), [hasPrinter, print]);
  const onPrinter = () => go({ at: "desk" });
  const scanned = useNumberScan({ onOther: useStrayCodes(), onFound: ({ id }) => go({ at: "case", id }) });
  const sign = <SignButton complaint={recorded.id} number={recorded.number} label={t("sign-hand")} />;
  const told = (
    <>
      <SlipTold slip={slip} onOther={() => setAsking(true)} />
      <Suspense fallback={null}>
        <PhotosTold complaint={recorded.id} />
      </Suspense>
    </>
  );
  return (
    <>
      <Recorded {...props} sign={sign} slip={{ onPrint, isPrinting: slip.isPrinting, told }} />
      <Suspense fallback={null}>
        {isAsking && <PaperDialog view={recorded} onClose={() => setAsking(false)} onPrinter={onPrinter} />}
      </Suspense>
      {scanned}
    </>
  );
}

interface RecordSheetProps {
  first: DraftView;
  others: DraftView[];
  onRecorded: (recorded: RecordedView) => void;
  onNew: () => void;
  onDraft: (id: string) => void;
}

function RecordSheet({ first, others, onRecorded, onNew, onDraft }: RecordSheetProps) {
  const { t } = useWords();
  const { go } = usePlace();
  const [start] = useState(first);
  const { box, kept } = usePhotos();
  const codes = useRef<HearScan>(() => null);
  const scanned = useNumberScan({ onOther: (code, box) => codes.current(code, box) });
  const [typed, setTyped] = useState<SimilarRequest>(() => (first.description ? typedOf(first) : NOTHING));
  return (
    <Page
      title={t("record-title")}
      lede={t("record-lede")}
      actions={<Button onPress={onNew}>{t("record-draft-new")}</Button>}
    >
      <div className={styles.columns}>
        <RecordForm first={start} onTyped={(draft) => setTyped(typedOf(draft))} {...{ onRecorded, codes }} />
        <aside className={styles.aside}>
          <Similar typed={typed} onOpen={(id) => go({ at: "case", id })} />
          <Drafts
            drafts={others}
            onOpen={onDraft}
            photosOf={(id) => kept.find(({ draft }) => draft === id)?.photos.length ?? 0}
            onDiscarded={(id) => box.keep(id, () => [])}
          />
        </aside>
      </div>
      {scanned}
    </Page>
  );
}
