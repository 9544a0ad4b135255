import { actWords } from "@/text/actWords";
import { useWords } from "@/text/Words";
import styles from "./Attention.module.css";
import type { Of } from "./AttentionList";
import { ItemHead } from "./ItemHead";
import { PutAway } from "./PutAway";

/** A deed without effect, because somebody did another at the same time. */
export function OverruledItem({ item, onOpen }: { item: Of<"overruled">; onOpen: (complaint: string) => void }) {
  const words = useWords();
  const { t, word, ago } = words;
  const { detail } = actWords(words, item.what);
  return (
    <>
      <ItemHead kind={t("attention-overruled")} number={item.number} complaint={item.complaint} onOpen={onOpen} />
      <p>{t("attention-refused-by", { name: item.who.name, deed: word("deed", item.what.act), when: ago(item.at) })}</p>
      <p className={styles.why}>
        {t("attention-overruled-by", { name: item.byWho.name, deed: word("deed", item.by.act) })}
      </p>
      {detail.length > 0 && (
        <blockquote className={styles.text} dir="auto">
          {detail.join("\n")}
        </blockquote>
      )}
      <PutAway id={item.id} />
    </>
  );
}
