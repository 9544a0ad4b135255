import { lazy, Suspense, useCallback, useState } from "react";
import { useEvent, useHost } from "@/ipc/Door";

const CloseChoice = lazy(async () => ({ default: (await import("./CloseChoice")).CloseChoice }));

/** Asked once, whatever screen there is. The app waits only a moment for the page to take it up. */
export function CloseQuestion() {
  const host = useHost();
  const [isAsked, setAsked] = useState(false);
  useEvent(
    "close_asked",
    useCallback(() => {
      setAsked(true);
      void host.ask("close_heard", {});
    }, [host]),
  );
  return <Suspense fallback={null}>{isAsked && <CloseChoice onClose={() => setAsked(false)} />}</Suspense>;
}
