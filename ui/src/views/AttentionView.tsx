import { useCallback } from "react";
import { AttentionList } from "@/features/attention/AttentionList";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

/** Needs attention. */
export function AttentionView() {
  const { t } = useWords();
  const { go } = usePlace();
  const open = useCallback((id: string) => go({ at: "case", id }), [go]);
  return (
    <Page title={t("attention-title")} lede={t("attention-lede")}>
      <AttentionList onOpen={open} />
    </Page>
  );
}
