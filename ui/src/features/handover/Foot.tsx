import { LANGUAGE_TAGS, type LanguageTag } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Choice } from "@/parts/Choice";
import { useWords } from "@/text/Words";
import styles from "./HandOver.module.css";

interface FootProps {
  language: LanguageTag;
  onLanguage: (language: LanguageTag) => void;
  onStaff: () => void;
}

/** Another language, and the way back for whoever works here. */
export function Foot({ language, onLanguage, onStaff }: FootProps) {
  const { t, word } = useWords();
  return (
    <footer className={styles.foot}>
      <Choice
        label={t("handover-language")}
        options={LANGUAGE_TAGS.map((value) => ({ value, label: word("language", value) }))}
        value={language}
        onChange={(tag) => onLanguage(tag as LanguageTag)}
      />
      <Button look="quiet" onPress={onStaff} testId="handover-back">
        {t("handover-staff")}
      </Button>
    </footer>
  );
}
