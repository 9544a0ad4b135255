import { Camera as CameraIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "./Button";
import styles from "./Camera.module.css";
import { Dialog, DialogActions } from "./Dialog";
import { Note } from "./Note";

export interface CameraWords {
  title: string;
  close: string;
  cancel: string;
  take: string;
  waiting: string;
  /** Nobody may use the camera. */
  denied: string;
  /** It does not answer. */
  failed: string;
}

interface CameraProps {
  words: CameraWords;
  onPhoto: (photo: Blob) => void;
  onClose: () => void;
}

/** JPEG without visible loss. */
const QUALITY = 0.92;

/** Shows what the camera sees, and takes a picture of it. The camera is off as soon as this is gone. */
export function Camera({ words, onPhoto, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSeeing, setSeeing] = useState(false);
  useEffect(() => {
    const asked = navigator.mediaDevices.getUserMedia({
      video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1440 } },
    });
    let isHere = true;
    asked.then(
      (stream) => isHere && video.current && Object.assign(video.current, { srcObject: stream }),
      (error: unknown) => isHere && setProblem(error instanceof DOMException ? error.name : "failed"),
    );
    return () => {
      isHere = false;
      asked.then(stop, () => undefined);
    };
  }, []);
  const take = async () => {
    const photo = video.current && (await still(video.current));
    if (photo) onPhoto(photo);
  };
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} wide>
      {problem !== null ? (
        <Note tone="danger">{problem === "NotAllowedError" ? words.denied : words.failed}</Note>
      ) : (
        <div className={styles.frame}>
          <video ref={video} className={styles.video} autoPlay playsInline muted onLoadedData={() => setSeeing(true)} />
          {!isSeeing && (
            <p className={styles.waiting} role="status">
              {words.waiting}
            </p>
          )}
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>{words.cancel}</Button>
        {problem === null && (
          <Button
            look="primary"
            icon={<CameraIcon />}
            isDisabled={!isSeeing}
            onPress={() => void take()}
            testId="camera-take"
          >
            {words.take}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** What is seen at this moment. */
function still(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
}
