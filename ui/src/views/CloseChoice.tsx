import { useState } from "react";
import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { useWords } from "@/text/Words";

/** To the tray, or quit? */
export function CloseChoice({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [remember, setRemember] = useState(true);
  const close = useCommand("close_window");
  const answer = (choice: "tray" | "quit") => close.mutate({ request: { choice, remember } }, { onSuccess: onClose });
  return (
    <Dialog title={t("close-title")} closeLabel={t("app-close")} onClose={onClose}>
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
