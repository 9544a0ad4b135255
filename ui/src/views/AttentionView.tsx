import { AttentionList } from "@/features/attention/AttentionList";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

/** Needs attention. */
export function AttentionView() {
  const { t } = useWords();
  const { go } = usePlace();
  return (
    <Page title={t("attention-title")} lede={t("attention-lede")}>
      <AttentionList onOpen={(id) => go({ at: "case", id })} />
    </Page>
  );
}
