import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { StatusLine } from "@/features/status/StatusLine";
import type { StartView } from "@/ipc/contract";
import { useEvent } from "@/ipc/Door";
import { useStartAgain } from "@/ipc/deeds";
import { useStatus } from "@/ipc/questions";
import { useHandOver } from "@/parts/handover";
import { usePlace } from "@/parts/place";
import { TargetProvider } from "@/parts/target";
import { useKeys } from "@/parts/useKeys";
import { useWords } from "@/text/Words";
import { LinkTaker } from "./LinkTaker";
import { Rail } from "./Rail";
import styles from "./Shell.module.css";
import { useLocking } from "./useLocking";
import { useNumberScan, useStrayCodes } from "./useNumberScan";
import { WhoIsThere } from "./WhoIsThere";
import { WorklistView } from "./WorklistView";

const recordView = () => import("./RecordView");
const RecordView = lazy(async () => ({ default: (await recordView()).RecordView }));
const CaseScreen = lazy(async () => ({ default: (await import("./CaseScreen")).CaseScreen }));
const EscalationsView = lazy(async () => ({ default: (await import("./EscalationsView")).EscalationsView }));
const AttentionView = lazy(async () => ({ default: (await import("./AttentionView")).AttentionView }));
const PoliciesView = lazy(async () => ({ default: (await import("./PoliciesView")).PoliciesView }));
const InsightsView = lazy(async () => ({ default: (await import("./InsightsView")).InsightsView }));
const DeskScreen = lazy(async () => ({ default: (await import("./DeskScreen")).DeskScreen }));
const HandOverScreen = lazy(async () => ({ default: (await import("./HandOverScreen")).HandOverScreen }));
const Locked = lazy(async () => ({ default: (await import("@/features/start/Locked")).Locked }));
const KeySheet = lazy(async () => ({ default: (await import("@/features/help/KeySheet")).KeySheet }));
const CommandPalette = lazy(async () => ({ default: (await import("./CommandPalette")).CommandPalette }));

const PersonDialog = lazy(async () => ({ default: (await import("@/features/person/PersonDialog")).PersonDialog }));
const PersonChoice = lazy(async () => ({ default: (await import("@/features/person/PersonDialog")).PersonChoice }));
const PhotosLeft = lazy(async () => ({ default: (await import("@/features/record/PhotosTold")).PhotosLeft }));

/** The sheet of a new complaint is fetched once the list stands: whoever asks for it never waits. */
const FETCH_AFTER = 300;

type Sheet = "person" | "pinless" | "keys" | "palette" | null;

/** The desk in use: places at the side, one of them in the middle, the status line below. */
export function Shell({ start }: { start: StartView }) {
  const { t } = useWords();
  const { go } = usePlace();
  const [sheet, setSheet] = useState<Sheet>(null);
  const close = useCallback(() => setSheet(null), []);
  const { data: status } = useStatus();
  const startAgain = useStartAgain();
  const { handed } = useHandOver();
  const { isLocking, lock, hasPin } = useLocking(start, handed === null);
  const lockOrSay = useCallback(() => (hasPin ? lock() : setSheet("pinless")), [hasPin, lock]);
  useShellKeys(setSheet, lockOrSay, handed === null && start.person !== null && !isLocking);
  useShellEvents();
  useEffect(() => {
    const timer = setTimeout(() => void recordView(), FETCH_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const isOurs = handed === null && !status?.locked && start.person !== null && !isLocking;
  const scanned = useShellScans(isOurs && sheet !== "person" && sheet !== "pinless", close);
  if (handed !== null) {
    return (
      <Suspense fallback={null}>
        <HandOverScreen id={handed} start={start} />
      </Suspense>
    );
  }
  if (status?.locked) {
    return (
      <Suspense fallback={null}>
        <Locked status={status} why={status.locked} onAnew={() => void startAgain()} />
      </Suspense>
    );
  }
  if (!start.person || isLocking) {
    return (
      <WhoIsThere>
        <Suspense fallback={null}>{!isLocking && <PersonChoice onDone={close} />}</Suspense>
      </WhoIsThere>
    );
  }
  return (
    <TargetProvider>
      <div className={styles.shell}>
        <a className={styles.skip} href="#content">
          {t("app-skip")}
        </a>
        <div className={styles.columns}>
          <Rail
            person={start.person}
            onPerson={() => setSheet("person")}
            onLock={lockOrSay}
            onKeys={() => setSheet("keys")}
          />
          <main id="content" className={styles.content}>
            <Suspense fallback={null}>
              <Middle start={start} />
            </Suspense>
          </main>
        </div>
        <LinkTaker />
        <div>
          <Suspense fallback={null}>
            <PhotosLeft onOpen={(id) => go({ at: "case", id })} />
          </Suspense>
          <StatusLine onAttention={() => go({ at: "attention" })} aside={start.desk?.store.name} />
        </div>
        <Suspense fallback={null}>
          {(sheet === "person" || sheet === "pinless") && (
            <PersonDialog onClose={close} why={sheet === "pinless" ? t("lock-pinless") : undefined} />
          )}
          {sheet === "keys" && <KeySheet onClose={close} />}
          {sheet === "palette" && (
            <CommandPalette start={start} onClose={close} onPerson={() => setSheet("person")} onLock={lockOrSay} />
          )}
        </Suspense>
        {scanned}
      </div>
    </TargetProvider>
  );
}

function Middle({ start }: { start: StartView }) {
  const { place } = usePlace();
  switch (place.at) {
    case "record":
      return <RecordView key={start.person?.id} start={start} draft={place.draft} />;
    case "worklist":
      return <WorklistView start={start} />;
    case "case":
      return <CaseScreen key={place.id} id={place.id} me={start.person} />;
    case "escalations":
      return <EscalationsView me={start.person} />;
    case "attention":
      return <AttentionView />;
    case "policies":
      return start.person && <PoliciesView key={start.person.id} show={place.show} me={start.person.id} />;
    case "insights":
      return <InsightsView />;
    case "desk":
      return <DeskScreen start={start} />;
  }
}

function useShellKeys(setSheet: (sheet: Sheet) => void, lock: () => void, isOurs: boolean): void {
  const { go, back, place } = usePlace();
  const map = useMemo(
    () => ({
      "mod+n": () => go({ at: "record" }),
      "mod+k": () => setSheet("palette"),
      "mod+l": lock,
      F1: () => setSheet("keys"),
      "alt+ArrowLeft": back,
      ...(place.at === "worklist" ? {} : { "mod+f": () => go({ at: "worklist" }) }),
      ...(place.at === "case" ? { Escape: back } : {}),
    }),
    [go, back, place.at, setSheet, lock],
  );
  useKeys(map, isOurs);
}

/** A slip that is scanned opens its case; a sheet for a new complaint does what it wants with codes. */
function useShellScans(isActive: boolean, onLeave: () => void) {
  const { go, place } = usePlace();
  return useNumberScan({
    isActive: isActive && place.at !== "record",
    onOther: useStrayCodes(),
    onFound: ({ id }) => {
      onLeave();
      if (place.at !== "case" || place.id !== id) go({ at: "case", id });
    },
  });
}

/** A notice, the tray or a second start asks for a place. */
function useShellEvents(): void {
  const { go } = usePlace();
  useEvent(
    "open_case",
    useCallback(({ id }) => go({ at: "case", id }), [go]),
  );
  useEvent(
    "open_record",
    useCallback(() => go({ at: "record" }), [go]),
  );
  useEvent(
    "open_escalations",
    useCallback(() => go({ at: "escalations" }), [go]),
  );
  useEvent(
    "open_attention",
    useCallback(() => go({ at: "attention" }), [go]),
  );
}
