import { Camera as CameraIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/parts/Button";
import { useHasCamera } from "@/parts/useHasCamera";
import { useWords } from "./Words";

const Camera = lazy(async () => ({ default: (await import("@/parts/Camera")).Camera }));

/** Takes a photo where there is a camera; where there is none, nothing is shown. */
export function TakePhoto({ onPhoto }: { onPhoto: (photo: File) => void }) {
  const { t, clockTime } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!useHasCamera()) return null;
  const close = () => setOpen(false);
  const take = (photo: Blob) => {
    const time = clockTime(Date.now()).replaceAll(":", ".");
    onPhoto(new File([photo], `${t("camera-file", { time })}.jpg`, { type: photo.type }));
    close();
  };
  const words = {
    title: t("camera-take"),
    close: t("app-close"),
    cancel: t("app-cancel"),
    take: t("camera-shoot"),
    waiting: t("camera-waiting"),
    denied: t("camera-denied"),
    failed: t("camera-failed"),
  };
  return (
    <>
      <Button icon={<CameraIcon />} onPress={() => setOpen(true)} testId="take-photo">
        {t("camera-take")}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Camera words={words} onPhoto={take} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
