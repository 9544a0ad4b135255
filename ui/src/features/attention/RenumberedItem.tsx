import { useWords } from "@/text/Words";
import type { Of } from "./AttentionList";
import { ItemHead } from "./ItemHead";
import { PutAway } from "./PutAway";

/** A complaint whose number a copy of this desk had given too. */
export function RenumberedItem({ item, onOpen }: { item: Of<"renumbered">; onOpen: (complaint: string) => void }) {
  const { t } = useWords();
  return (
    <>
      <ItemHead kind={t("attention-renumbered")} number={item.number} complaint={item.complaint} onOpen={onOpen} />
      <p>{t("attention-renumbered-explain", { printed: item.printed, number: item.number })}</p>
      <PutAway id={item.id} />
    </>
  );
}
