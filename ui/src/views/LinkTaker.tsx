import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { LinkView } from "@/ipc/contract";
import { useEvent, useHost } from "@/ipc/Door";
import { failed } from "@/ipc/host";
import { usePlace } from "@/parts/place";
import type { Astray } from "./AstrayLink";

const AstrayLink = lazy(async () => ({ default: (await import("./AstrayLink")).AstrayLink }));

/** A link from outside opens its case, or is said to lead nowhere. It waits in the app until somebody is at the desk. */
export function LinkTaker() {
  const [astray, setAstray] = useState<Astray | null>(null);
  useLinks(setAstray);
  return <Suspense fallback={null}>{astray && <AstrayLink {...astray} onClose={() => setAstray(null)} />}</Suspense>;
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
