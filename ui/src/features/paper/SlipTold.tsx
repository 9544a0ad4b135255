import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import type { SlipState } from "./useSlip";

/** What came of printing the slip; where nothing did, the other ways to hand it out. */
export function SlipTold({ slip, onOther }: { slip: SlipState; onOther: () => void }) {
  const { t } = useWords();
  if (slip.isPrinting) return <p>{t("slip-printing")}</p>;
  if (slip.failure) {
    return (
      <>
        <Told failure={slip.failure} />
        <Button onPress={onOther}>{t("slip-other")}</Button>
      </>
    );
  }
  if (slip.isPrinted) return <p>{t("slip-printed")}</p>;
  return slip.hasPrinter !== false ? null : <p>{t("slip-no-printer")}</p>;
}
