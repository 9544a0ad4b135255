import { ArrowLeft, Printer } from "lucide-react";
import { useMemo, useState } from "react";
import { Attachments } from "@/features/case/Attachments";
import { CaseHead } from "@/features/case/CaseHead";
import { Cause } from "@/features/case/Cause";
import { Clocks } from "@/features/case/Clocks";
import { Deadlines } from "@/features/case/Deadlines";
import { Description } from "@/features/case/Description";
import { Facts } from "@/features/case/Facts";
import { Ladder } from "@/features/case/Ladder";
import { Proposal } from "@/features/case/Proposal";
import { Surveys } from "@/features/case/Surveys";
import { Timeline } from "@/features/case/Timeline";
import { DeedBar } from "@/features/deed/DeedBar";
import { Relations } from "@/features/deed/Relations";
import { PaperDialog } from "@/features/paper/PaperDialog";
import { HeldDialog } from "@/features/privacy/HeldDialog";
import { SignButton } from "@/features/signature/SignButton";
import { Alike } from "@/features/similar/Alike";
import type { CaseView, PersonView } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useCase, useDesk, usePeople } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Empty } from "@/parts/Empty";
import { usePlace } from "@/parts/place";
import { outsideDialogs, useKeys } from "@/parts/useKeys";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./CaseScreen.module.css";

/** One case: facts, what happened since, promises and the next deeds. */
export function CaseScreen({ id, me }: { id: string; me: PersonView | null }) {
  const { t } = useWords();
  const { back, go } = usePlace();
  const { data: view, error } = useCase(id);
  const people = usePeople().data ?? [];
  const alone = useDesk().data?.alone ?? false;
  const [isDisclosing, setDisclosing] = useState(false);
  if (error) return <Missing error={error} onBack={back} />;
  if (!view) return null;
  const backButton = (
    <Button
      look="quiet"
      square
      aria-label={t("app-back")}
      icon={<ArrowLeft className={styles.arrow} />}
      onPress={back}
    />
  );
  const signed = { complaint: view.id, number: view.number };
  const disclose = { id: "held-open", label: t("held-open"), onPress: () => setDisclosing(true) };
  return (
    <div className={styles.screen}>
      <CaseHead view={view} back={backButton} actions={<Print view={view} />} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard. */}
      <section className={styles.columns} tabIndex={0} aria-label={view.number}>
        <div className={styles.facts}>
          <Facts view={view} />
        </div>
        <div className={styles.middle}>
          <Description view={view} />
          <Proposal view={view} />
          <Cause view={view} />
          <Surveys view={view} />
          <Attachments view={view} alone={alone} others={<SignButton {...signed} label={t("sign-add")} />} />
          <Timeline view={view} />
        </div>
        <div className={styles.side}>
          <DeedBar view={view} me={me} people={people} others={view.mayDisclose ? [disclose] : []} />
          <Clocks clocks={view.clocks} paused={view.paused} />
          <Deadlines deadlines={view.deadlines} />
          <Ladder ladder={view.ladder} alone={alone} />
          <Relations view={view} onOpen={(other) => go({ at: "case", id: other })} />
          <Alike rows={view.similar} onOpen={(other) => go({ at: "case", id: other })} />
        </div>
      </section>
      {isDisclosing && <HeldDialog id={view.id} alone={alone} onClose={() => setDisclosing(false)} />}
    </div>
  );
}

/** Slip, letters and case file. */
function Print({ view }: { view: CaseView }) {
  const { t, key } = useWords();
  const { go } = usePlace();
  const [isOpen, setOpen] = useState(false);
  useKeys(
    useMemo(() => ({ "mod+p": outsideDialogs(() => setOpen(true)) }), []),
    !isOpen,
  );
  return (
    <>
      <Button look="quiet" icon={<Printer />} keys={key("P")} onPress={() => setOpen(true)} testId="print">
        {t("do-print")}
      </Button>
      {isOpen && <PaperDialog view={view} onClose={() => setOpen(false)} onPrinter={() => go({ at: "desk" })} />}
    </>
  );
}

function Missing({ error, onBack }: { error: unknown; onBack: () => void }) {
  const { t } = useWords();
  return (
    <Empty title={t("case-not-found")} next={t("case-missing-next")}>
      <Told failure={failed(error)} />
      <Button onPress={onBack}>{t("app-back")}</Button>
    </Empty>
  );
}
