import { useState } from "react";
import type { PolicyView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Note } from "@/parts/Note";
import { useWords } from "@/text/Words";
import { AsText } from "./AsText";
import { Problems } from "./Problems";
import { Rules } from "./Rules";
import styles from "./Version.module.css";
import { dates } from "./VersionList";

interface VersionProps {
  policy: PolicyView;
  /** The version that is gone by instead of one that cannot be used. */
  inForce: number;
  /** True where the next version is begun already. */
  isBegun: boolean;
  onDraft: (text: string) => void;
}

/** One version, to be read: what it says, or the file as it was published. */
export function Version({ policy, inForce, isBegun, onDraft }: VersionProps) {
  const words = useWords();
  const { t, word } = words;
  const [asText, setAsText] = useState(policy.rules === null);
  const { version, rules, text } = policy;
  const title = t("policy-version", { version: version.version });
  return (
    <section className={styles.version} aria-label={title}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>
            {title} · {word("policy-standing", version.standing)}
          </h2>
          <p className={styles.soft}>{dates(words, version, "exact").join(" · ")}</p>
        </div>
        <div className={styles.actions}>
          {rules && (
            <Button onPress={() => setAsText(!asText)}>{t(asText ? "policy-as-rules" : "policy-as-text")}</Button>
          )}
          <Button onPress={() => onDraft(text)}>{t(isBegun ? "policy-draft-go-on" : "policy-draft-from")}</Button>
        </div>
      </header>
      {version.standing === "unusable" && (
        <Note tone="warning">
          <strong>{t("policy-unusable", { version: inForce })}</strong>
          <span>{t("policy-unusable-next")}</span>
          <Problems problems={version.problems} />
        </Note>
      )}
      {rules && !asText ? <Rules rules={rules} isShipped={version.publishedAt === null} /> : <AsText text={text} />}
    </section>
  );
}
