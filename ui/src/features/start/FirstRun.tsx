import { useState } from "react";
import type { JoinedView, LanguageTag, StartView } from "@/ipc/contract";
import { Note } from "@/parts/Note";
import { useWords } from "@/text/Words";
import { AloneForm } from "./AloneForm";
import { How } from "./How";
import { JoinForm } from "./JoinForm";
import { Language } from "./Language";
import { Ready } from "./Ready";
import { RecoveryCode } from "./RecoveryCode";
import { Sheet } from "./Sheet";

type Step =
  | { at: "language" }
  | { at: "how" }
  | { at: "join" }
  | { at: "alone" }
  | { at: "code"; joined: JoinedView }
  | { at: "ready" };

const STEPS: Record<Step["at"], number> = { language: 1, how: 2, join: 3, alone: 3, code: 4, ready: 5 };
const COUNT = 5;

interface FirstRunProps {
  start: StartView;
  onLanguage: (tag: LanguageTag) => void;
  /** The desk is set up and the recovery code written down. */
  onReady: (record: boolean) => void;
}

/** Language, office or alone, recovery code, ready. Where a desk was wiped before, that is said first. */
export function FirstRun({ start, onLanguage, onReady }: FirstRunProps) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ at: "language" });
  const needsPassphrase = start.keychain !== "found" && start.keychain !== "absent";
  const joined = (view: JoinedView) => setStep({ at: "code", joined: view });
  const back = () => setStep({ at: "how" });
  return (
    <Sheet step={STEPS[step.at]} count={COUNT}>
      {start.problem && (step.at === "language" || step.at === "how") && (
        <Note tone="warning">{t(`error-${start.problem.code}`)}</Note>
      )}
      {step.at === "language" && <Language value={start.settings.language} {...{ onLanguage }} onDone={back} />}
      {step.at === "how" && <How onJoin={() => setStep({ at: "join" })} onAlone={() => setStep({ at: "alone" })} />}
      {step.at === "join" && <JoinForm {...{ needsPassphrase }} onJoined={joined} onBack={back} />}
      {step.at === "alone" && <AloneForm {...{ needsPassphrase }} onJoined={joined} onBack={back} />}
      {step.at === "code" && <RecoveryCode joined={step.joined} onDone={() => setStep({ at: "ready" })} />}
      {step.at === "ready" && <Ready onReady={onReady} />}
    </Sheet>
  );
}
