import { useState } from "react";
import { DeedDialog } from "@/features/deed/DeedDialog";
import { EscalationList } from "@/features/escalation/EscalationList";
import type { EscalationView } from "@/ipc/contract";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

/** Escalations: take, decline with a reason, or open. */
export function EscalationsView() {
  const { t } = useWords();
  const { go } = usePlace();
  const [declined, setDeclined] = useState<EscalationView | null>(null);
  return (
    <Page title={t("escalation-title")} lede={t("escalation-lede")}>
      <EscalationList onOpen={(id) => go({ at: "case", id })} onDecline={setDeclined} />
      {declined && (
        <DeedDialog
          act="decline"
          view={{ id: declined.complaint, number: declined.number, escalations: [declined] }}
          people={[]}
          onClose={() => setDeclined(null)}
        />
      )}
    </Page>
  );
}
