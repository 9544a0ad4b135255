import type { FieldView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { Dispute } from "@/parts/Dispute";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useDispute } from "@/text/useDispute";
import { useWords } from "@/text/Words";

interface ContestedProps {
  complaint: string;
  field: FieldView;
  category: string;
  /** Writes a third value. */
  onThird: () => void;
}

/** A fact that two people wrote at the same time. */
export function Contested({ complaint, field, category, onThird }: ContestedProps) {
  const { t, word } = useWords();
  const deed = useDeed();
  const keep = (index: number) => {
    const changes = [{ field: field.name, value: field.variants[index]?.value ?? "" }];
    deed.run(complaint, { act: "edit", changes }, t("toast-edited", { field: word("field", field.name) }));
  };
  return (
    <Dispute
      title={t("case-contested")}
      variants={useDispute(field.name, category, field.variants)}
      keep={t("case-contested-keep-short")}
      onKeep={keep}
      isPending={deed.isPending}
    >
      <Button look="quiet" onPress={onThird}>
        {t("case-contested-third")}
      </Button>
      <Told failure={deed.failure} />
    </Dispute>
  );
}
