import { Dispute } from "@/parts/Dispute";
import { useKeys } from "@/parts/useKeys";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useDispute } from "@/text/useDispute";
import { useWords } from "@/text/Words";
import type { Of } from "./AttentionList";
import { ItemHead } from "./ItemHead";

interface ContestedItemProps {
  item: Of<"contested">;
  onOpen: (complaint: string) => void;
  /** The keys 1 and 2 are meant for this one. */
  isSelected: boolean;
}

/** Two people changed the same fact: pick one here, or open the case and write a third. */
export function ContestedItem({ item, onOpen, isSelected }: ContestedItemProps) {
  const { t, word } = useWords();
  const { run, isPending, failure } = useDeed();
  const label = word("field", item.field);
  const keep = (index: number) => {
    const changes = [{ field: item.field, value: item.variants[index]?.value ?? "" }];
    run(item.complaint, { act: "edit", changes }, t("toast-edited", { field: label }));
  };
  const keys = Object.fromEntries(item.variants.map((_, index) => [String(index + 1), () => keep(index)]));
  useKeys(keys, isSelected && !isPending);
  return (
    <>
      <ItemHead kind={t("attention-contested")} number={item.number} complaint={item.complaint} onOpen={onOpen} />
      <Dispute
        title={`${label} · ${t("attention-pick")}`}
        variants={useDispute(item.field, "", item.variants)}
        keep={t("case-contested-keep-short")}
        onKeep={keep}
        isPending={isPending}
        hasKeys={isSelected}
      />
      <Told failure={failure} />
    </>
  );
}
