import { useEffect, useState } from "react";

/** Whether a picture can be taken here. Nobody is asked for leave: only whether there is a camera at all. */
export function useHasCamera(): boolean {
  const [hasCamera, setHasCamera] = useState(false);
  useEffect(() => {
    const devices = navigator.mediaDevices;
    if (!devices?.getUserMedia || !devices.enumerateDevices) return;
    let isHere = true;
    const look = () =>
      devices.enumerateDevices().then(
        (all) => isHere && setHasCamera(all.some(({ kind }) => kind === "videoinput")),
        () => undefined,
      );
    void look();
    devices.addEventListener("devicechange", look);
    return () => {
      isHere = false;
      devices.removeEventListener("devicechange", look);
    };
  }, []);
  return hasCamera;
}
