import { usePerform } from "@/ipc/deeds";
import { Dispute } from "@/parts/Dispute";
import { Told } from "@/text/Told";
import { useDispute } from "@/text/useDispute";
import { useWords } from "@/text/Words";
import type { Of } from "./AttentionList";
import { ItemHead } from "./ItemHead";

/** Two people changed the same fact: pick one here, or open the case and write a third. */
export function ContestedItem({ item, onOpen }: { item: Of<"contested">; onOpen: (complaint: string) => void }) {
  const { t, word } = useWords();
  const perform = usePerform();
  const keep = (index: number) => {
    const changes = [{ field: item.field, value: item.variants[index]?.value ?? "" }];
    perform.mutate({ id: item.complaint, act: { act: "edit", changes } });
  };
  return (
    <>
      <ItemHead kind={t("attention-contested")} number={item.number} complaint={item.complaint} onOpen={onOpen} />
      <Dispute
        title={`${word("field", item.field)} · ${t("attention-pick")}`}
        variants={useDispute(item.field, "", item.variants)}
        keep={t("case-contested-keep-short")}
        onKeep={keep}
        isPending={perform.isPending}
      />
      <Told failure={perform.error} />
    </>
  );
}
