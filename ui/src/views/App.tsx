import { lazy, Suspense, useEffect, useState } from "react";
import { PhotosProvider } from "@/features/record/usePhotos";
import type { SettingsView, StartView } from "@/ipc/contract";
import { useHost } from "@/ipc/Door";
import { useCommand, useStartAgain } from "@/ipc/deeds";
import { KeptTexts } from "@/ipc/kept";
import { useStart } from "@/ipc/questions";
import { HandOverProvider } from "@/parts/handover";
import { PlaceProvider } from "@/parts/place";
import { Toasts } from "@/parts/Toasts";
import { useWords, Words } from "@/text/Words";
import { CloseQuestion } from "./CloseQuestion";
import { Shell } from "./Shell";

const FirstRun = lazy(async () => ({ default: (await import("@/features/start/FirstRun")).FirstRun }));
const Unlock = lazy(async () => ({ default: (await import("@/features/start/Unlock")).Unlock }));
const Broken = lazy(async () => ({ default: (await import("@/features/start/Broken")).Broken }));

/** The whole window: asks where the app stands and shows the screen for it. */
export function App() {
  const { data: start } = useStart();
  useLook(start?.settings);
  usePageReady(start !== undefined);
  if (!start) return null;
  const zone = start.desk?.store.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Words tag={start.settings.language} zone={zone}>
      <Suspense fallback={null}>
        <Phase start={start} />
      </Suspense>
      <CloseQuestion />
    </Words>
  );
}

function Phase({ start }: { start: StartView }) {
  const { t } = useWords();
  const startAgain = useStartAgain();
  const settings = useCommand("set_settings", ["desk"]);
  // The recovery code must be written down before the desk is shown, although the app is ready by then.
  const [setting, setSetting] = useState(start.phase === "first_run");
  const [recordFirst, setRecordFirst] = useState(false);
  // Where a desk was wiped while it was open, another may be made.
  const [phase, setPhase] = useState(start.phase);
  if (phase !== start.phase) {
    setPhase(start.phase);
    if (start.phase === "first_run") setSetting(true);
  }
  const again = () => void startAgain();
  if (setting) {
    const onLanguage = (language: SettingsView["language"]) =>
      settings.mutate({ settings: { ...start.settings, language } }, { onSuccess: again });
    const onReady = (record: boolean) => {
      setRecordFirst(record);
      void startAgain().then(() => setSetting(false));
    };
    return <FirstRun {...{ start, onLanguage, onReady }} />;
  }
  if (start.phase === "locked") return <Unlock start={start} onOpen={again} />;
  if (start.phase === "failed") return <Broken start={start} onRetry={again} />;
  return (
    <HandOverProvider first={start.handedOver}>
      <Toasts label={t("toast-label")} owner={start.person?.id ?? ""}>
        <PlaceProvider first={recordFirst ? { at: "record" } : { at: "worklist" }}>
          <KeptTexts person={start.person?.id ?? ""}>
            <PhotosProvider person={start.person?.id ?? ""}>
              <Shell start={start} />
            </PhotosProvider>
          </KeptTexts>
        </PlaceProvider>
      </Toasts>
    </HandOverProvider>
  );
}

/** Theme, size of text and density are said once, at the root. */
function useLook(settings: SettingsView | undefined): void {
  useEffect(() => {
    if (!settings) return;
    const { dataset, style } = document.documentElement;
    dataset.theme = settings.theme;
    dataset.density = settings.density;
    style.setProperty("--text-scale", String(settings.textSize / 100));
  }, [settings]);
}

/** Tells the app that the page can hear events. */
function usePageReady(isReady: boolean): void {
  const host = useHost();
  useEffect(() => {
    if (isReady) void host.ask("page_ready", {});
  }, [host, isReady]);
}
