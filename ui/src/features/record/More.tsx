import type { FieldName } from "@/ipc/contract";
import { CHANNELS, LANGUAGE_TAGS, MOODS } from "@/ipc/contract";
import { Check } from "@/parts/Check";
import { Choice } from "@/parts/Choice";
import { Fold } from "@/parts/Fold";
import { Select } from "@/parts/Select";
import { useWords } from "@/text/Words";
import { Answer } from "./Answers";
import { field, moreCount } from "./draft";
import styles from "./RecordForm.module.css";
import type { Draft } from "./useDraft";

const FLAGS: FieldName[] = ["vulnerable", "staff_conduct", "media", "legal"];

/** What may be known and need not be said. */
export function More({ draft }: { draft: Draft }) {
  const { t, word } = useWords();
  const count = moreCount(draft.draft);
  const select = (list: string, codes: readonly string[]) => codes.map((id) => ({ id, label: word(list, id) }));
  return (
    <Fold title={t("record-more")} aside={count ? t("record-more-count", { count }) : undefined}>
      <div className={styles.form}>
        <div className={styles.pair}>
          <Select
            label={t("record-channel")}
            options={select("channel", CHANNELS)}
            value={field(draft.draft, "channel")}
            onChange={(channel) => draft.answer({ channel })}
          />
          <Select
            label={t("record-language")}
            options={select("language", LANGUAGE_TAGS)}
            value={field(draft.draft, "language")}
            onChange={(language) => draft.answer({ language })}
          />
        </div>
        <Choice
          label={t("record-mood")}
          options={MOODS.map((value) => ({ value, label: word("mood", value) }))}
          value={field(draft.draft, "mood") || null}
          onChange={(mood) => draft.answer({ mood })}
        />
        <div className={styles.pair}>
          <Answer draft={draft} name="lot" mono />
          <Answer draft={draft} name="serial" mono />
          <Answer draft={draft} name="purchased_on" type="date" />
          <Answer draft={draft} name="department" />
          <Answer draft={draft} name="address" />
          <Answer draft={draft} name="on_behalf_of" />
        </div>
        <div className={styles.flags}>
          {FLAGS.map((name) => (
            <Check
              key={name}
              isSelected={field(draft.draft, name) === "yes"}
              onChange={(yes) => draft.answer({ [name]: yes ? "yes" : "no" })}
            >
              {t(`record-${name}`)}
            </Check>
          ))}
        </div>
      </div>
    </Fold>
  );
}
