import type { VariantView } from "@/ipc/contract";
import { said } from "./fields";
import { When } from "./When";
import { useWords } from "./Words";

/** The values of a disputed fact as [`Dispute`] shows them. */
export function useDispute(field: string, category: string, variants: VariantView[]) {
  const words = useWords();
  return variants.map(({ value, who, at }) => {
    const text = said(words, field, value, category);
    const by = (
      <>
        {who && <bdi>{who.name}</bdi>}
        {at !== null && (
          <>
            {who && " · "}
            <When at={at} />
          </>
        )}
      </>
    );
    return { text, by };
  });
}
