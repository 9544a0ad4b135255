import { useMemo } from "react";
import type { AttentionItem } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useAttention } from "@/ipc/questions";
import { Empty } from "@/parts/Empty";
import { useItems } from "@/parts/useItems";
import { useKeys } from "@/parts/useKeys";
import { Told } from "@/text/Told";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Attention.module.css";
import { ContestedItem } from "./ContestedItem";
import { CopiedItem } from "./CopiedItem";
import { OverruledItem } from "./OverruledItem";
import { RefusedItem } from "./RefusedItem";
import { RenumberedItem } from "./RenumberedItem";

export type Of<K extends AttentionItem["kind"]> = Extract<AttentionItem, { kind: K }>;

/** What did not go through by itself. It ends with "Nothing lost". */
export function AttentionList({ onOpen }: { onOpen: (complaint: string) => void }) {
  const words = useWords();
  const { t } = words;
  const { data, error } = useAttention();
  const items = useItems(data?.items.map(itemKey) ?? []);
  if (error) return <Told failure={failed(error)} />;
  if (!data) return null;
  if (data.items.length === 0) return <Empty title={t("attention-empty")} next={t("attention-empty-next")} />;
  return (
    <>
      <ul>
        {data.items.map((item) => (
          <li key={itemKey(item)} className={styles.item} {...items.of(itemKey(item), itemLabel(words, item))}>
            <Item {...{ item, onOpen }} isSelected={items.isSelected(itemKey(item))} />
          </li>
        ))}
      </ul>
      <p className={styles.end}>{t("attention-nothing-lost")}</p>
    </>
  );
}

interface ItemProps {
  item: AttentionItem;
  isSelected: boolean;
  onOpen: (complaint: string) => void;
}

/** Enter opens the case of the selected item. */
function Item({ item, isSelected, onOpen }: ItemProps) {
  const complaint = item.kind === "copied" ? null : item.complaint;
  const open = useMemo(() => ({ Enter: () => complaint !== null && onOpen(complaint) }), [complaint, onOpen]);
  useKeys(open, isSelected && complaint !== null);
  switch (item.kind) {
    case "refused":
      return <RefusedItem {...{ item, onOpen }} />;
    case "contested":
      return <ContestedItem {...{ item, onOpen, isSelected }} />;
    case "overruled":
      return <OverruledItem {...{ item, onOpen }} />;
    case "renumbered":
      return <RenumberedItem {...{ item, onOpen }} />;
    case "copied":
      return <CopiedItem item={item} />;
  }
}

/** What is read out of an item that gets the focus. */
function itemLabel({ t, word }: WordsValue, item: AttentionItem): string {
  switch (item.kind) {
    case "refused":
      return `${t("attention-refused")} · ${item.number}`;
    case "contested":
      return `${t("attention-contested")} · ${item.number} · ${word("field", item.field)}`;
    case "overruled":
      return `${t("attention-overruled")} · ${item.number}`;
    case "renumbered":
      return `${t("attention-renumbered")} · ${item.number}`;
    case "copied":
      return t("attention-copied");
  }
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
