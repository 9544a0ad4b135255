import type { PaperView } from "@/ipc/contract";
import { cx } from "@/parts/cx";
import { useWords } from "@/text/Words";
import styles from "./Paper.module.css";

interface PreviewProps {
  paper: PaperView | undefined;
  /** Something was changed since it was set. */
  isStale: boolean;
  isRoll: boolean;
}

/** The pages as they will come out. */
export function Preview({ paper, isStale, isRoll }: PreviewProps) {
  const { t } = useWords();
  const pages = paper?.pages ?? [];
  const count = paper?.count ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard.
    <section className={styles.preview} aria-label={t("print-preview")} aria-busy={isStale} tabIndex={0}>
      {pages.length === 0 && <p className={styles.none}>{t(paper ? "print-preview-none" : "print-preview-coming")}</p>}
      {pages.map((page, index) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name than their place.
          key={index}
          className={cx(styles.page, isRoll && styles.roll)}
          src={`data:image/png;base64,${page.data}`}
          width={page.width}
          height={page.height}
          alt={t("print-page", { page: index + 1, count })}
        />
      ))}
      {count > pages.length && pages.length > 0 && (
        <p className={styles.none}>{t("print-more-pages", { count: count - pages.length })}</p>
      )}
      {paper && paper.notHere.length > 0 && (
        <p className={styles.none}>{t("print-not-here", { names: paper.notHere.join(", ") })}</p>
      )}
    </section>
  );
}
