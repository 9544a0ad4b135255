import type { DeskView, StatusView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Desk.module.css";

/** What is kept on this desk, and how it stands. */
export function DeskFacts({ desk, status }: { desk: DeskView; status: StatusView | undefined }) {
  const { t, word, count, ago, size } = useWords();
  const sync = useCommand("sync_now", ["status"]);
  const lines: [string, string][] = [
    [t("desk-store"), `${desk.store.name} (${desk.store.code})`],
    [t("desk-code"), desk.deskCode],
    [t("desk-office"), desk.alone ? t("desk-office-none") : `${desk.organisation} · ${desk.officeUrl}`],
    [t("desk-last-sync"), status?.lastSyncAt ? ago(status.lastSyncAt) : t("desk-last-sync-never")],
    [t("desk-cases"), count(desk.complaints)],
    [t("desk-unsent"), count(status?.unsent ?? 0)],
    [t("desk-size"), size(desk.bytes / 1e6, "megabyte")],
    [t("desk-folder"), desk.folder],
    [t("desk-keychain"), word("desk-keychain", desk.keychain)],
    [t("desk-toasts"), t("desk-toasts-count", { shown: desk.toasts.shown, failed: desk.toasts.failed })],
    [t("desk-version"), desk.appVersion],
  ];
  return (
    <section className={styles.part} aria-label={t("desk-title")}>
      <dl className={styles.list}>
        {lines.map(([label, value]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {!desk.alone && (
        <div>
          <Button onPress={() => sync.mutate({})} isPending={sync.isPending}>
            {t("desk-sync-now")}
          </Button>
        </div>
      )}
      <Told failure={sync.error} />
    </section>
  );
}
