import { PencilLine } from "lucide-react";
import type { PoliciesView, PolicyDraftView, VersionView } from "@/ipc/contract";
import { Fold } from "@/parts/Fold";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./VersionList.module.css";

/** Versions in sight; earlier ones are folded. */
const SHOWN = 6;

interface VersionListProps {
  policies: PoliciesView;
  draft: PolicyDraftView | null;
  shown: number | "draft";
  onShow: (shown: number | "draft") => void;
}

/** Every version at this desk, the latest first, and the one that is being written. */
export function VersionList({ policies, draft, shown, onShow }: VersionListProps) {
  const { t, ago } = useWords();
  const line = (version: VersionView) => (
    <li key={version.version}>
      <Line version={version} isShown={shown === version.version} onShow={() => onShow(version.version)} />
    </li>
  );
  const earlier = policies.versions.slice(SHOWN);
  return (
    <nav aria-label={t("policy-versions")} className={styles.list}>
      <button
        type="button"
        className={styles.item}
        aria-current={shown === "draft" ? "true" : undefined}
        onClick={() => onShow("draft")}
        data-testid="policy-draft"
      >
        <span className={styles.name}>
          <PencilLine aria-hidden="true" /> {t("policy-draft")}
        </span>
        <span className={styles.when}>
          {draft ? t("policy-draft-begun", { when: ago(draft.savedAt) }) : t("policy-draft-none")}
        </span>
      </button>
      <ul>{policies.versions.slice(0, SHOWN).map(line)}</ul>
      {earlier.length > 0 && (
        <Fold title={t("policy-earlier")} aside={t("policy-count", { count: earlier.length })}>
          <ul>{earlier.map(line)}</ul>
        </Fold>
      )}
    </nav>
  );
}

interface LineProps {
  version: VersionView;
  isShown: boolean;
  onShow: () => void;
}

function Line({ version, isShown, onShow }: LineProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={isShown ? "true" : undefined}
      onClick={onShow}
      data-standing={version.standing}
    >
      <span className={styles.name}>
        {words.t("policy-version", { version: version.version })}
        <span className={styles.standing}>{words.word("policy-standing", version.standing)}</span>
      </span>
      {dates(words, version, "moment").map((date) => (
        <span key={date} className={styles.when}>
          {date}
        </span>
      ))}
    </button>
  );
}

/** From when on it applies, and when it was published; in full, or as short as it can be said. */
export function dates(words: WordsValue, version: VersionView, as: "exact" | "moment"): string[] {
  const { t } = words;
  const { effectiveFrom, publishedAt } = version;
  if (effectiveFrom === null) return [t("policy-shipped")];
  const from = t("policy-from", { when: words[as](effectiveFrom) });
  return publishedAt === null ? [from] : [from, t("policy-published", { when: words[as](publishedAt) })];
}
