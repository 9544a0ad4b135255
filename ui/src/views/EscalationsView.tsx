import { useCallback, useState } from "react";
import { DeedDialog } from "@/features/deed/DeedDialog";
import { Inbox } from "@/features/escalation/Inbox";
import type { CallView, EscalationView, PersonView } from "@/ipc/contract";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { useWords } from "@/text/Words";

/** Escalations: take, decline or pass on with a reason, or open. */
export function EscalationsView({ me }: { me: PersonView | null }) {
  const { t } = useWords();
  const { go } = usePlace();
  const [declined, setDeclined] = useState<EscalationView | null>(null);
  const [passedOn, setPassedOn] = useState<CallView | null>(null);
  const open = useCallback((id: string) => go({ at: "case", id }), [go]);
  return (
    <Page title={t("escalation-title")} lede={t("escalation-lede")}>
      <Inbox me={me} onOpen={open} onPassOn={setPassedOn} onDecline={setDeclined} />
      {declined && (
        <DeedDialog
          act="decline"
          view={{ id: declined.complaint, number: declined.number, escalations: [declined] }}
          people={[]}
          onClose={() => setDeclined(null)}
        />
      )}
      {passedOn && (
        <DeedDialog
          act="escalate"
          view={{ id: passedOn.complaint, number: passedOn.number, escalations: [] }}
          people={[]}
          onClose={() => setPassedOn(null)}
        />
      )}
    </Page>
  );
}
