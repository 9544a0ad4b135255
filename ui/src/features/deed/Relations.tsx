import type { CaseView, RelatedView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Num } from "@/parts/Num";
import { Told } from "@/text/Told";
import { relationWords } from "@/text/trace";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import styles from "./Relations.module.css";

interface RelationsProps {
  view: CaseView;
  onOpen: (complaint: string) => void;
}

/** How the case belongs to others; each relation can be taken back, and that for ten seconds too. */
export function Relations({ view, onOpen }: RelationsProps) {
  const words = useWords();
  const { t } = words;
  const deed = useDeed();
  const mayTakeBack = view.acts.some(({ act, refusal }) => act === "unrelate" && refusal === null);
  if (view.relations.length === 0) return null;
  const takeBack = ({ id, number }: RelatedView) =>
    deed.run(view.id, { act: "unrelate", relation: id }, t("toast-unrelated", { number }));
  return (
    <section className={styles.relations} aria-label={t("relations-title")}>
      <h2 className={styles.heading}>{t("relations-title")}</h2>
      <ul>
        {view.relations.map((relation) => (
          <li key={relation.id} className={styles.relation}>
            <span className={styles.kind}>{words.word("relation", relation.kind)}</span>
            <Other relation={relation} onOpen={onOpen} />
            {mayTakeBack && (
              <Button
                look="quiet"
                onPress={() => takeBack(relation)}
                isPending={deed.isPending}
                aria-label={t("relation-back-of", { relation: relationWords(words, relation) })}
              >
                {t("relation-back")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Told failure={deed.failure} deed="unrelate" />
    </section>
  );
}

/** Opens the other where it lies on this desk. */
function Other({ relation, onOpen }: { relation: RelatedView; onOpen: RelationsProps["onOpen"] }) {
  const { complaint, number } = relation;
  if (complaint === null) return <Num>{number}</Num>;
  return (
    <button type="button" className={styles.open} onClick={() => onOpen(complaint)}>
      <Num>{number}</Num>
    </button>
  );
}
