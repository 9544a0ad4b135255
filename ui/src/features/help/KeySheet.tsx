import { Dialog } from "@/parts/Dialog";
import { useWords } from "@/text/Words";
import styles from "./Help.module.css";

const KEYS: [keys: string[], id: string][] = [
  [["mod N"], "keys-record"],
  [["mod ⏎"], "keys-save"],
  [["mod P"], "keys-print"],
  [["mod F", "/"], "keys-search"],
  [["mod K"], "keys-palette"],
  [["J", "K", "↓", "↑"], "keys-list"],
  [["⏎"], "keys-open"],
  [["T"], "keys-take"],
  [["D"], "keys-decline"],
  [["S"], "keys-snooze"],
  [["1", "2"], "keys-choose"],
  [["X", "⇧ ↓", "⇧ ↑"], "keys-mark"],
  [["mod A"], "keys-mark-all"],
  [["mod Z"], "keys-undo"],
  [["Alt ←"], "keys-back"],
  [["mod L"], "keys-lock"],
  [["Esc"], "keys-escape"],
  [["F1"], "keys-help"],
];

/** Every key on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t("keys-title")} closeLabel={t("app-close")} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, id]) => (
          <div key={id} className={styles.row}>
            <dt className={styles.caps}>
              {keys.map((key) => (
                <kbd key={key} className={styles.cap} dir="ltr">
                  {key.replace("mod", t("key-ctrl"))}
                </kbd>
              ))}
            </dt>
            <dd>{t(id)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
