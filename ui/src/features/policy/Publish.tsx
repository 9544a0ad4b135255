import { useState } from "react";
import type { PolicyCheckView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { useToast } from "@/parts/Toasts";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Draft.module.css";
import { SaveFile } from "./SaveFile";
import type { Answers } from "./useAnswers";
import type { Draft } from "./useDraft";

interface PublishProps {
  draft: Draft;
  answers: Answers;
  alone: boolean;
  onPublished: (version: number) => void;
}

/** What becomes of the draft: set at a desk alone, taken along as a file elsewhere. */
export function Publish({ alone, ...rest }: PublishProps) {
  return alone ? <SetIt {...rest} /> : <SaveFile text={rest.draft.text} look="primary" />;
}

/** Looks at the draft once more, asks whether it is meant, and sets it. */
function SetIt({ draft, answers, onPublished }: Omit<PublishProps, "alone">) {
  const { t } = useWords();
  const [sure, setSure] = useState<PolicyCheckView | null>(null);
  const check = useCommand("check_policy");
  const look = (found: PolicyCheckView) =>
    found.problems.length > 0 ? answers.refuse(found.problems, found.against) : setSure(found);
  return (
    <>
      <Button
        look="primary"
        isPending={check.isPending}
        onPress={() => check.mutate({ text: draft.text }, { onSuccess: look })}
      >
        {t("policy-set")}
      </Button>
      <Told failure={check.error} />
      {sure && <Sure check={sure} {...{ draft, answers, onPublished }} onClose={() => setSure(null)} />}
    </>
  );
}

interface SureProps extends Omit<PublishProps, "alone"> {
  check: PolicyCheckView;
  onClose: () => void;
}

function Sure({ check, draft, answers, onPublished, onClose }: SureProps) {
  const { t, exact } = useWords();
  const say = useToast();
  const publish = useCommand("publish_policy", ["desk", "cases"]);
  const version = check.version ?? 0;
  const when = exact(check.effectiveFrom ?? 0);
  const asleep = (check.differences ?? []).filter((one) => one.asleep).length;
  const set = () =>
    publish.mutate(
      { text: draft.text },
      {
        onSuccess: (done) => {
          onClose();
          if (done.version === null) return answers.refuse(done.problems, check.against);
          say({ text: t("policy-set-done", { version: done.version, when: exact(done.effectiveFrom ?? 0) }) });
          onPublished(done.version);
        },
      },
    );
  return (
    <Dialog title={t("policy-set-sure", { version })} closeLabel={t("app-close")} onClose={onClose}>
      <p>{t("policy-set-explain", { when })}</p>
      <p>{t("policy-set-differs", { count: check.differences?.length ?? 0, version: check.against })}</p>
      {asleep > 0 && <p className={styles.asleep}>{t("policy-differs-asleep", { count: asleep })}</p>}
      <Told failure={publish.error} />
      <DialogActions>
        <Button onPress={onClose}>{t("app-cancel")}</Button>
        <Button look="primary" onPress={set} isPending={publish.isPending} autoFocus>
          {t("policy-set-do")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
