import type { LinkView } from "@/ipc/contract";
import type { Failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";

export interface Astray {
  link?: LinkView;
  failure?: Failed;
}

/** A link that leads nowhere, in words. */
export function AstrayLink({ link, failure, onClose }: Astray & { onClose: () => void }) {
  const { t } = useWords();
  return (
    <Dialog title={t("link-title")} closeLabel={t("app-close")} onClose={onClose}>
      <Told failure={failure ?? null} />
      {link?.to === "unknown" && <p>{t("link-unknown", { number: link.number })}</p>}
      {link?.to === "malformed" && <p>{t("link-malformed")}</p>}
      <DialogActions>
        <Button look="primary" onPress={onClose} autoFocus>
          {t("link-understood")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
