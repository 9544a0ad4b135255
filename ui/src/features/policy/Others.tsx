import type { BoundView, QuestionView, RequiredView } from "@/ipc/contract";
import { Table } from "@/parts/Table";
import { useWords } from "@/text/Words";
import styles from "./Rules.module.css";

/** What must be stated before a deed. */
export function RequiredFields({ required }: { required: RequiredView[] }) {
  const { t, word, list } = useWords();
  if (required.length === 0) return <p className={styles.soft}>{t("policy-required-none")}</p>;
  return (
    <Table
      label={word("policy-part", "required")}
      head={[t("policy-required-for"), t("policy-required-before"), t("policy-required-fields")]}
      rows={required.map(({ category, stage, fields }) => ({
        key: `${category} ${stage}`,
        cells: [
          category === null ? t("policy-every-case") : word("category", category),
          word("policy-stage", stage),
          list(fields.map((field) => word("field", field))),
        ],
      }))}
    />
  );
}

/** The packs of deadlines of the law, by what they are bound to. */
export function Law({ bound }: { bound: BoundView[] }) {
  const { t, word, day } = useWords();
  if (bound.length === 0) return <p className={styles.soft}>{t("policy-packs-none")}</p>;
  const rows = bound.flatMap(({ activity, packs }) =>
    packs.map(({ code, title, checkedOn }) => ({
      key: `${activity} ${code}`,
      cells: [
        activity === "general" ? t("policy-every-case") : word("category", activity),
        <bdi key="title">{title ?? t("policy-pack-unknown", { code })}</bdi>,
        checkedOn ? day(checkedOn) : "",
      ],
    })),
  );
  return (
    <Table
      label={word("policy-part", "packs")}
      head={[t("policy-required-for"), t("policy-pack"), t("policy-pack-checked")]}
      rows={rows}
    />
  );
}

/** What customers are asked in the end. */
export function Survey({ questions }: { questions: QuestionView[] }) {
  const { t, word, has } = useWords();
  if (questions.length === 0) return <p className={styles.soft}>{t("policy-survey-none")}</p>;
  const end = (code: string, score: number, which: "low" | "high") =>
    has(`scale-${code}-${which}`) ? `${score}: ${word(`scale-${code}`, which)}` : String(score);
  return (
    <ul className={styles.lines}>
      {questions.map(({ code, min, max, higherIsBetter }) => (
        <li key={code}>
          {word("question", code)}
          <span className={styles.soft}>
            {" "}
            {t(higherIsBetter ? "policy-scale" : "policy-scale-reversed", {
              min: end(code, min, "low"),
              max: end(code, max, "high"),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
