import { useCallback, useState } from "react";
import { useEvent, useHost } from "@/ipc/Door";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { useWords } from "@/text/Words";

/** Asked once, whatever screen there is: to the tray, or quit? The app waits only a moment for the page to take it up. */
export function CloseQuestion() {
  const { t } = useWords();
  const host = useHost();
  const [isAsked, setAsked] = useState(false);
  const [remember, setRemember] = useState(true);
  const close = useCommand("close_window");
  useEvent(
    "close_asked",
    useCallback(() => {
      setAsked(true);
      void host.ask("close_heard", {});
    }, [host]),
  );
  if (!isAsked) return null;
  const answer = (choice: "tray" | "quit") => {
    setAsked(false);
    close.mutate({ request: { choice, remember } });
  };
  return (
    <Dialog title={t("close-title")} closeLabel={t("app-close")} onClose={() => setAsked(false)}>
      <p>{t("close-explain")}</p>
      <Check isSelected={remember} onChange={setRemember}>
        {t("close-remember")}
      </Check>
      <DialogActions>
        <Button onPress={() => answer("quit")}>{t("close-quit")}</Button>
        <Button look="primary" onPress={() => answer("tray")} autoFocus>
          {t("close-tray")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
