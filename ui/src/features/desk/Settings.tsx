import { LANGUAGE_TAGS, type SettingsView, THEMES } from "@/ipc/contract";
import { Choice } from "@/parts/Choice";
import { Note } from "@/parts/Note";
import { useWords } from "@/text/Words";
import styles from "./Desk.module.css";

const SIZES = [100, 125, 150, 200];
/** Minutes after which the desk locks by itself; 0 is never. */
const MINUTES = [0, 5, 15, 30];

interface SettingsProps {
  settings: SettingsView;
  /** Whoever works here is asked for a PIN. */
  hasPin: boolean;
  onChange: (settings: SettingsView) => void;
}

/** Language, look, and when the desk may speak up. */
export function Settings({ settings, hasPin, onChange }: SettingsProps) {
  const { t, word } = useWords();
  const set = (patch: Partial<SettingsView>) => onChange({ ...settings, ...patch });
  return (
    <section className={styles.part} aria-label={t("desk-look")}>
      <h2 className={styles.heading}>{t("desk-look")}</h2>
      <Choice
        label={t("desk-language")}
        options={LANGUAGE_TAGS.map((value) => ({ value, label: word("language", value) }))}
        value={settings.language}
        onChange={(language) => set({ language: language as SettingsView["language"] })}
      />
      <Choice
        label={t("desk-theme")}
        options={THEMES.map((value) => ({ value, label: word("desk-theme", value) }))}
        value={settings.theme}
        onChange={(theme) => set({ theme: theme as SettingsView["theme"] })}
      />
      <Choice
        label={t("desk-size-text")}
        options={SIZES.map((percent) => ({ value: String(percent), label: t("desk-size-percent", { percent }) }))}
        value={String(settings.textSize)}
        onChange={(percent) => set({ textSize: Number(percent) })}
      />
      <Choice
        label={t("desk-density")}
        options={(["desk", "touch"] as const).map((value) => ({ value, label: word("desk-density", value) }))}
        value={settings.density}
        onChange={(density) => set({ density: density as SettingsView["density"] })}
      />
      <Choice
        label={t("desk-quiet")}
        options={(["urgent", "all"] as const).map((value) => ({ value, label: word("desk-quiet", value) }))}
        value={settings.quietHours ? "urgent" : "all"}
        onChange={(told) => set({ quietHours: told === "urgent" })}
      />
      <Choice
        label={t("desk-lock")}
        options={MINUTES.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t("desk-lock-never") : t("desk-lock-after", { minutes }),
        }))}
        value={String(settings.lockAfter)}
        onChange={(minutes) => set({ lockAfter: Number(minutes) })}
      />
      {!hasPin && <Note>{t("desk-lock-pinless")}</Note>}
    </section>
  );
}
