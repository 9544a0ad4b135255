import { useRef, useState } from "react";
import type { PoliciesView, PolicyDraftView, PolicyView } from "@/ipc/contract";
import { Note } from "@/parts/Note";
import { onSave } from "@/parts/onSave";
import { useToast } from "@/parts/Toasts";
import { useWords } from "@/text/Words";
import { Answer } from "./Answer";
import { Begin } from "./Begin";
import styles from "./Draft.module.css";
import { Editor } from "./Editor";
import { nextText } from "./next";
import { Publish } from "./Publish";
import { QuestionBar } from "./QuestionBar";
import { useAnswers } from "./useAnswers";
import { useDraft } from "./useDraft";

interface DraftPaneProps {
  policies: PoliciesView;
  inForce: PolicyView;
  kept: PolicyDraftView | null;
  me: string;
  onCase: (id: string) => void;
  onPublished: (version: number) => void;
}

/** The next version while somebody writes it: the file, what is asked of it, and what becomes of it. */
export function DraftPane({ policies, inForce, kept, me, onCase, onPublished }: DraftPaneProps) {
  const { t } = useWords();
  const draft = useDraft(me, kept);
  const answers = useAnswers(draft.text);
  const replace = useReplace(draft.text, draft.change);
  const next = useNext(policies);
  const area = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isDiscarded, setDiscarded] = useState(false);
  const begin = (text: string) => {
    setFailed(false);
    replace(text);
    // What was pressed may be gone: one goes on where the file begins.
    requestAnimationFrame(() => goTo(area.current, 1));
  };
  const opening = { onText: begin, onProblem: () => setFailed(true) };
  const discard = () => {
    setDiscarded(true);
    replace("");
  };
  const published = (version: number) => {
    draft.change("");
    draft.keep();
    onPublished(version);
  };
  return (
    <section
      className={styles.pane}
      aria-label={t("policy-draft")}
      onKeyDownCapture={onSave(() => draft.text && answers.ask("check"))}
    >
      <h2 className={styles.title}>{t("policy-draft")}</h2>
      {!policies.alone && <AtTheOffice />}
      {hasFailed && <NotOpened />}
      {draft.text === "" ? (
        <Begin
          version={inForce.version.version}
          autoFocus={isDiscarded}
          onBegin={() => begin(next(inForce.text))}
          {...opening}
        />
      ) : (
        <>
          <Editor draft={draft} area={area} alone={policies.alone} onDiscard={discard} {...opening} />
          <QuestionBar answers={answers}>
            <Publish {...{ draft, answers }} alone={policies.alone} onPublished={published} />
          </QuestionBar>
          <Answer {...{ answers, onCase }} text={draft.text} onLine={(line) => goTo(area.current, line)} />
        </>
      )}
    </section>
  );
}

/** Said before anybody types: a version is published elsewhere. */
function AtTheOffice() {
  const { t } = useWords();
  return (
    <Note>
      <strong>{t("policy-at-office")}</strong>
      <span>{t("policy-at-office-next")}</span>
      <code className={styles.command} dir="ltr">
        redress-server policy publish rules.toml
      </code>
    </Note>
  );
}

/** A file that is none was given. */
function NotOpened() {
  const { t } = useWords();
  return (
    <Note tone="danger">
      <strong>{t("policy-open-failed")}</strong>
      <span>{t("policy-open-failed-next")}</span>
    </Note>
  );
}

/** Puts another text in place of the draft; what stood there comes back by "undo". */
function useReplace(text: string, change: (text: string) => void): (next: string) => void {
  const { t } = useWords();
  const say = useToast();
  return (next) => {
    change(next);
    if (text === "") return;
    const words = t(next === "" ? "policy-draft-discarded" : "policy-draft-replaced");
    say({ text: words, undo: { label: t("toast-undo"), run: () => change(text) } });
  };
}

/** The text of a version under the next number and a date that comes after every other. */
export function useNext(policies: PoliciesView): (text: string) => string {
  const { midnight } = useWords();
  const number = Math.max(...policies.versions.map(({ version }) => version)) + 1;
  const last = Math.max(...policies.versions.map(({ effectiveFrom }) => effectiveFrom ?? 0));
  return (text) => nextText(text, number, Math.max(midnight(), last + DAY));
}

const DAY = 24 * 3_600_000;

/** Marks a line of the file and brings it into sight. */
function goTo(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, line === 1 ? from : from + (lines[line - 1]?.length ?? 0));
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 4) * height);
}
