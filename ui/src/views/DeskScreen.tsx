import { DeskFacts } from "@/features/desk/DeskFacts";
import { LoginStart } from "@/features/desk/LoginStart";
import { People } from "@/features/desk/People";
import { Printer } from "@/features/desk/Printer";
import { Settings } from "@/features/desk/Settings";
import type { SettingsView, StartView } from "@/ipc/contract";
import { useCommand, useStartAgain } from "@/ipc/deeds";
import { failed } from "@/ipc/host";
import { useDesk, useStatus } from "@/ipc/questions";
import { Page } from "@/parts/Page";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./DeskScreen.module.css";

/** What is on this desk, who may use it, and how it looks. */
export function DeskScreen({ start: { settings, person } }: { start: StartView }) {
  const { t } = useWords();
  const desk = useDesk();
  const status = useStatus().data;
  const save = useCommand("set_settings");
  const startAgain = useStartAgain();
  const change = (next: SettingsView) => save.mutate({ settings: next }, { onSuccess: () => void startAgain() });
  return (
    <Page title={t("desk-title")} lede={t("desk-lede")}>
      <div className={styles.columns}>
        <div className={styles.column}>
          {desk.error && <Told failure={failed(desk.error)} />}
          {desk.data && <DeskFacts desk={desk.data} status={status} />}
          <People alone={desk.data?.alone ?? true} />
        </div>
        <div className={styles.column}>
          <Printer />
          <Settings settings={settings} hasPin={person?.hasPin ?? false} onChange={change} />
          <Told failure={save.error} />
          <LoginStart />
        </div>
      </div>
    </Page>
  );
}
