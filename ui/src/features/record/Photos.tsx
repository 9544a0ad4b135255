import { FileText, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { AddFiles } from "@/parts/AddFiles";
import { Button } from "@/parts/Button";
import { usePasted } from "@/parts/files";
import { Note } from "@/parts/Note";
import { TakePhoto } from "@/text/TakePhoto";
import { failureWords } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Photos.module.css";
import { LIMIT_MB, objection, type Photo } from "./photoBox";
import { usePhotos } from "./usePhotos";

/** Photos that go with the complaint once it is recorded. */
export function Photos({ draft }: { draft: string }) {
  const words = useWords();
  const { t } = words;
  const { box, kept } = usePhotos();
  const photos = kept.find((one) => one.draft === draft)?.photos ?? [];
  const [refused, setRefused] = useState<File[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const add = (files: File[]) => {
    setRefused(files.filter(objection));
    const taken = files.filter((file) => !objection(file)).map((file) => ({ id: crypto.randomUUID(), file }));
    box.keep(draft, (now) => [...now, ...taken]);
  };
  const remove = (photo: Photo) => {
    box.keep(draft, (now) => now.filter((one) => one !== photo));
    heading.current?.focus();
  };
  usePasted(add);
  const refusal = (file: File) => {
    const params = { limit: String(LIMIT_MB) };
    return failureWords(words, { code: objection(file) ?? "", params, data: "safe", reference: "" });
  };
  return (
    <section className={styles.photos} aria-label={t("record-photos")}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {t("record-photos")}
      </h2>
      <ul className={styles.grid}>
        {photos.map((photo) => (
          <Thumbnail key={photo.id} photo={photo} onRemove={() => remove(photo)} />
        ))}
      </ul>
      <AddFiles
        label={t("record-photos-add")}
        hint={t("record-photos-hint")}
        dropHint={t("attachments-drop")}
        onFiles={add}
        testId="add-photos"
      >
        <TakePhoto onPhoto={(photo) => add([photo])} />
      </AddFiles>
      {photos.length > 0 && <p className={styles.hint}>{t("record-photos-kept")}</p>}
      {refused.map((file) => (
        <Note key={file.name} tone="danger">
          <bdi>{file.name}</bdi>
          <span>{refusal(file)}</span>
        </Note>
      ))}
    </section>
  );
}

function Thumbnail({ photo, onRemove }: { photo: Photo; onRemove: () => void }) {
  const { t } = useWords();
  const { name } = photo.file;
  const small = useSmall(photo.file);
  return (
    <li className={styles.tile} data-testid="photo">
      <span className={styles.picture}>{small ? <img src={small} alt="" /> : <FileText aria-hidden="true" />}</span>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.remove}>
        <Button square aria-label={t("record-photos-remove", { name })} icon={<X />} onPress={onRemove} />
      </span>
    </li>
  );
}

/** The longer side of a small picture, in pixels. */
const SMALL = 320;

/** The file as a small picture; null where it is none, or not yet. */
function useSmall(file: File): string | null {
  const [small, setSmall] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    shrunk(file).then(
      (made) => isHere && setSmall(made),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [file]);
  return small;
}

async function shrunk(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, SMALL / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.toDataURL("image/jpeg", 0.8);
}
