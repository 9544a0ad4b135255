import { useState } from "react";
import type { PolicyCheckView, PolicyPreviewView, ProblemView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";

/** What can be asked of a draft. */
export type Question = "check" | "changes" | "cases";

export type Answered =
  | { question: "check" | "changes"; text: string; check: PolicyCheckView }
  | { question: "cases"; text: string; preview: PolicyPreviewView };

/** Asks questions of a draft, one answer in sight. It stays until the next, and is told to be old once the text has changed. */
export function useAnswers(text: string) {
  const [answer, setAnswer] = useState<Answered | null>(null);
  const check = useCommand("check_policy");
  const preview = useCommand("preview_policy");
  const [asked, setAsked] = useState<Question | null>(null);

  const ask = (question: Question) => {
    setAsked(question);
    if (question === "cases") {
      check.reset();
      preview.mutate({ text }, { onSuccess: (found) => setAnswer({ question, text, preview: found }) });
    } else {
      preview.reset();
      check.mutate({ text }, { onSuccess: (found) => setAnswer({ question, text, check: found }) });
    }
  };

  /** Shows what kept a version from being set. */
  const refuse = (problems: ProblemView[], against: number) => {
    const found = { problems, against, version: null, effectiveFrom: null, differences: null };
    setAnswer({ question: "check", text, check: found });
  };

  return {
    answer,
    ask,
    refuse,
    /** The question whose answer is on its way. */
    pending: check.isPending || preview.isPending ? asked : null,
    failure: check.error ?? preview.error,
    isOld: answer !== null && answer.text !== text,
  };
}

export type Answers = ReturnType<typeof useAnswers>;
