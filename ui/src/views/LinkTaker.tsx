import { useCallback, useEffect, useState } from "react";
import type { LinkView } from "@/ipc/contract";
import { useEvent, useHost } from "@/ipc/Door";
import { type Failed, failed } from "@/ipc/host";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { usePlace } from "@/parts/place";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";

interface Astray {
  link?: LinkView;
  failure?: Failed;
}

/** A link from outside opens its case, or is said to lead nowhere. It waits in the app until somebody is at the desk. */
export function LinkTaker() {
  const { t } = useWords();
  const [astray, setAstray] = useState<Astray | null>(null);
  useLinks(setAstray);
  if (!astray) return null;
  const { link, failure = null } = astray;
  const close = () => setAstray(null);
  return (
    <Dialog title={t("link-title")} closeLabel={t("app-close")} onClose={close}>
      <Told failure={failure} />
      {link?.to === "unknown" && <p>{t("link-unknown", { number: link.number })}</p>}
      {link?.to === "malformed" && <p>{t("link-malformed")}</p>}
      <DialogActions>
        <Button look="primary" onPress={close} autoFocus>
          {t("link-understood")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Follows the link that waits, and each that comes; what leads nowhere is handed on. */
function useLinks(onAstray: (astray: Astray) => void): void {
  const host = useHost();
  const { go } = usePlace();
  const take = useCallback(() => {
    const follow = (link: LinkView | null) => {
      if (link?.to === "case") go({ at: "case", id: link.id });
      else if (link) onAstray({ link });
    };
    host.ask("take_link", {}).then(follow, (thrown) => onAstray({ failure: failed(thrown) }));
  }, [host, go, onAstray]);
  useEffect(take, [take]);
  useEvent("link_waits", take);
}
