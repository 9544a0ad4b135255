import { LANGUAGE_TAGS, type LanguageTag } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Choice } from "@/parts/Choice";
import { useWords } from "@/text/Words";
import styles from "./Start.module.css";

interface LanguageProps {
  value: LanguageTag;
  onLanguage: (tag: LanguageTag) => void;
  onDone: () => void;
}

export function Language({ value, onLanguage, onDone }: LanguageProps) {
  const { t, word } = useWords();
  return (
    <div className={styles.part}>
      <h1 className={styles.title}>{t("start-language-title")}</h1>
      <Choice
        label={t("desk-language")}
        options={LANGUAGE_TAGS.map((tag) => ({ value: tag, label: word("language", tag) }))}
        value={value}
        onChange={(tag) => onLanguage(tag as LanguageTag)}
      />
      <div className={styles.buttons}>
        <Button look="primary" onPress={onDone} autoFocus>
          {t("start-code-go")}
        </Button>
      </div>
    </div>
  );
}
