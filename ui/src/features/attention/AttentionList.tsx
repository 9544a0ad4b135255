import type { AttentionItem } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useAttention } from "@/ipc/questions";
import { Empty } from "@/parts/Empty";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Attention.module.css";
import { ContestedItem } from "./ContestedItem";
import { CopiedItem } from "./CopiedItem";
import { OverruledItem } from "./OverruledItem";
import { RefusedItem } from "./RefusedItem";
import { RenumberedItem } from "./RenumberedItem";

export type Of<K extends AttentionItem["kind"]> = Extract<AttentionItem, { kind: K }>;

/** What did not go through by itself. It ends with "Nothing lost". */
export function AttentionList({ onOpen }: { onOpen: (complaint: string) => void }) {
  const { t } = useWords();
  const { data, error } = useAttention();
  if (error) return <Told failure={failed(error)} />;
  if (!data) return null;
  if (data.items.length === 0) return <Empty title={t("attention-empty")} next={t("attention-empty-next")} />;
  return (
    <>
      <ul>
        {data.items.map((item) => (
          <li key={itemKey(item)} className={styles.item}>
            {item.kind === "refused" && <RefusedItem item={item} onOpen={onOpen} />}
            {item.kind === "contested" && <ContestedItem item={item} onOpen={onOpen} />}
            {item.kind === "overruled" && <OverruledItem item={item} onOpen={onOpen} />}
            {item.kind === "renumbered" && <RenumberedItem item={item} onOpen={onOpen} />}
            {item.kind === "copied" && <CopiedItem item={item} />}
          </li>
        ))}
      </ul>
      <p className={styles.end}>{t("attention-nothing-lost")}</p>
    </>
  );
}

function itemKey(item: AttentionItem): string {
  switch (item.kind) {
    case "refused":
      return item.deed;
    case "contested":
      return `${item.complaint}/${item.field}`;
    case "overruled":
    case "renumbered":
    case "copied":
      return `${item.kind}/${item.id}`;
  }
}
