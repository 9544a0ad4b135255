import { useCommand } from "@/ipc/deeds";
import { failed } from "@/ipc/host";
import { useStartsAtLogin } from "@/ipc/questions";
import { Check } from "@/parts/Check";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Desk.module.css";

/** Whether it starts by itself when somebody logs in to this computer. */
export function LoginStart() {
  const { t } = useWords();
  const { data: isOn, error, refetch } = useStartsAtLogin();
  const set = useCommand("set_starts_at_login");
  const change = (on: boolean) => set.mutate({ on }, { onSettled: () => void refetch() });
  return (
    <section className={styles.part} aria-label={t("desk-computer")}>
      <h2 className={styles.heading}>{t("desk-computer")}</h2>
      {isOn !== undefined && (
        <Check isSelected={isOn} onChange={change} hint={t("desk-login-hint")}>
          {t("desk-login")}
        </Check>
      )}
      <Told failure={set.error ?? (error && failed(error))} />
    </section>
  );
}
