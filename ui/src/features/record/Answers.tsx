import type { FieldName } from "@/ipc/contract";
import { CATEGORY_CODES, REMEDIES } from "@/ipc/contract";
import { Check } from "@/parts/Check";
import { Choice } from "@/parts/Choice";
import { Combo } from "@/parts/Combo";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import { answerSafety, answerToday, CODED, field, todayAnswer } from "./draft";
import styles from "./RecordForm.module.css";
import type { Draft } from "./useDraft";

interface AnswerProps {
  draft: Draft;
}

/** A field of the draft as one line of text. */
export function Answer({ draft, name, mono, type }: AnswerProps & { name: FieldName; mono?: boolean; type?: string }) {
  const { t } = useWords();
  return (
    <TextField
      label={t(`record-${name}`)}
      value={field(draft.draft, name)}
      onChange={(value) => draft.answer({ [name]: value })}
      mono={mono}
      type={type as "text"}
      name={CODED.includes(name) ? name : undefined}
      autoComplete="off"
    />
  );
}

export function Category({ draft }: AnswerProps) {
  const { t, word } = useWords();
  const options = CATEGORY_CODES.map((id) => ({ id, label: word("category", id) }));
  return (
    <Combo
      label={t("record-category")}
      placeholder={t("record-category-hint")}
      options={options}
      value={field(draft.draft, "category")}
      onChange={(category) => draft.answer({ category, subcategory: "" })}
    />
  );
}

export function Who({ draft }: AnswerProps) {
  const { t } = useWords();
  const anonymous = field(draft.draft, "anonymous") === "yes";
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("record-who")}</legend>
      <Check isSelected={anonymous} onChange={(yes) => draft.answer({ anonymous: yes ? "yes" : "no" })}>
        {t("record-anonymous")}
      </Check>
      {!anonymous && (
        <div className={styles.pair}>
          <Answer draft={draft} name="name" />
          <Answer draft={draft} name="phone" type="tel" />
          <Answer draft={draft} name="email" type="email" />
        </div>
      )}
    </fieldset>
  );
}

export function About({ draft }: AnswerProps) {
  const { t } = useWords();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t("record-about")}</legend>
      <div className={styles.pair}>
        <Answer draft={draft} name="product" />
        <Answer draft={draft} name="receipt" mono />
      </div>
    </fieldset>
  );
}

export function Remedy({ draft }: AnswerProps) {
  const { t, word } = useWords();
  return (
    <Choice
      label={t("record-remedy")}
      options={REMEDIES.map((value) => ({ value, label: word("remedy", value) }))}
      value={field(draft.draft, "remedy") || null}
      onChange={(remedy) => draft.answer({ remedy })}
    />
  );
}

export function Urgent({ draft }: AnswerProps) {
  const { t } = useWords();
  return (
    <div className={styles.pair}>
      <Choice
        label={t("record-safety")}
        options={[
          { value: "no", label: t("flag-no") },
          { value: "yes", label: t("flag-yes"), alarm: true },
        ]}
        value={field(draft.draft, "safety") || null}
        onChange={(answer) => draft.answer(answerSafety(answer))}
      />
      <Choice
        label={t("record-today")}
        options={[
          { value: "no", label: t("record-today-no") },
          { value: "today", label: t("record-today-today") },
          { value: "now", label: t("record-today-now"), alarm: true },
        ]}
        value={todayAnswer(draft.draft)}
        onChange={(answer) => draft.answer(answerToday(answer))}
      />
    </div>
  );
}
