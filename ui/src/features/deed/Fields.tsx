import { Choice } from "@/parts/Choice";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import type { Answers, Lists, Sheet } from "./sheets";

interface FieldsProps {
  sheet: Sheet;
  answers: Answers;
  lists: Lists;
  /** Answers to be asked for once more. */
  lacks: { line: boolean; text: boolean } | null;
  onAnswers: (answers: Answers) => void;
}

/** The questions of a sheet: some to choose, one to name, one to explain. */
export function Fields({ sheet, answers, lists, lacks, onAnswers }: FieldsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {sheet.pick && (
        <Choice
          label={t(sheet.pick.label)}
          options={sheet.pick.options(words, lists).map(({ id, label }) => ({ value: id, label }))}
          value={answers.pick}
          onChange={(pick) => onAnswers({ ...answers, pick })}
        />
      )}
      {sheet.choice && (
        <Select
          label={t(sheet.choice.label)}
          options={sheet.choice.options(words, lists)}
          value={answers.choice}
          onChange={(choice) => onAnswers({ ...answers, choice })}
          autoFocus={!sheet.text && !sheet.line}
        />
      )}
      {sheet.line && (
        <TextField
          label={t(sheet.line)}
          value={answers.line}
          onChange={(line) => onAnswers({ ...answers, line })}
          error={lacks?.line ? t("dialog-required") : null}
          mono={sheet.isCode}
          autoFocus
        />
      )}
      {sheet.text && (
        <TextField
          label={t(sheet.text)}
          value={answers.text}
          onChange={(text) => onAnswers({ ...answers, text })}
          error={lacks?.text ? t("dialog-required") : null}
          lines={3}
          autoFocus={!sheet.line}
        />
      )}
      {sheet.more && (
        <TextField
          label={t(sheet.more)}
          value={answers.more}
          onChange={(more) => onAnswers({ ...answers, more })}
          aside={t("dialog-optional")}
        />
      )}
    </>
  );
}
