import { useEffect, useRef } from "react";
import { useWords, type WordsValue } from "@/text/Words";
import { Differences } from "./Differences";
import styles from "./Draft.module.css";
import { Moved } from "./Moved";
import { Problems } from "./Problems";
import type { Answered, Answers } from "./useAnswers";

interface AnswerProps {
  answers: Answers;
  text: string;
  onLine: (line: number) => void;
  onCase: (id: string) => void;
}

const TITLES = { check: "policy-check", changes: "policy-changes", cases: "policy-cases" };

/** The answer to what was asked of the draft, under its name; it comes into sight by itself. */
export function Answer({ answers, ...rest }: AnswerProps) {
  const words = useWords();
  const { t } = words;
  const { answer, isOld } = answers;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (answer) place.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);
  return (
    <section ref={place} className={styles.answer} aria-label={t("policy-answer")} data-testid="policy-answer">
      {answer && <h3 className={styles.heading}>{t(TITLES[answer.question])}</h3>}
      {/* Screen readers are told the sum of it; the lists below are there to be read. */}
      <div role="status" className={styles.sum}>
        {answer && isOld && <p className={styles.old}>{t("policy-old")}</p>}
        {answer && <p data-wrong={isWrong(answer) || undefined}>{sum(words, answer)}</p>}
      </div>
      {answer && <Content answer={answer} {...rest} />}
    </section>
  );
}

const problemsOf = (answer: Answered) =>
  answer.question === "cases" ? answer.preview.problems : answer.check.problems;

/** True where nothing can be said but why the file cannot be read. */
const isUnread = (answer: Answered): boolean =>
  answer.question === "cases"
    ? answer.preview.problems.length > 0
    : answer.question === "changes" && answer.check.differences === null;

const isWrong = (answer: Answered): boolean =>
  isUnread(answer) || (answer.question === "check" && problemsOf(answer).length > 0);

/** The answer in a sentence. */
function sum({ t }: WordsValue, answer: Answered): string {
  if (isUnread(answer)) return t("policy-unreadable");
  if (answer.question === "cases") return t("policy-moved", { count: answer.preview.moved });
  const { problems, differences, against } = answer.check;
  if (answer.question === "check")
    return problems.length > 0 ? t("policy-problems", { count: problems.length }) : t("policy-fits");
  const count = differences?.length ?? 0;
  return t(count > 0 ? "policy-differs" : "policy-same", { count, version: against });
}

function Content({ answer, text, onLine, onCase }: Omit<AnswerProps, "answers"> & { answer: Answered }) {
  const { t, exact } = useWords();
  const problems = problemsOf(answer);
  if (isWrong(answer)) return <Problems {...{ problems, text, onLine }} />;
  if (answer.question === "cases") return <Moved preview={answer.preview} onCase={onCase} />;
  const { version, effectiveFrom, differences } = answer.check;
  if (answer.question === "changes") return <Differences differences={differences ?? []} />;
  return (
    <p className={styles.soft}>{t("policy-fits-as", { version: version ?? 0, when: exact(effectiveFrom ?? 0) })}</p>
  );
}
