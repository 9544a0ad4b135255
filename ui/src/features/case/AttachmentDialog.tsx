import type { AttachmentView, FileView } from "@/ipc/contract";
import { useFile } from "@/ipc/files";
import { Dialog } from "@/parts/Dialog";
import { Told } from "@/text/Told";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import styles from "./Attachments.module.css";
import { text } from "./files";

interface AttachmentDialogProps {
  complaint: string;
  file: AttachmentView;
  onClose: () => void;
}

/** One file, shown from memory. */
export function AttachmentDialog({ complaint, file, onClose }: AttachmentDialogProps) {
  const words = useWords();
  const { t, word } = words;
  const { data, error } = useFile(complaint, file.address);
  const size = words.size(Math.max(1, file.size / 1000), "kilobyte");
  return (
    <Dialog title={file.name} closeLabel={t("app-close")} onClose={onClose} wide>
      <p className={styles.hint}>
        {word("file-kind", file.kind)} · {t("attachments-by", { name: file.who.name, size })} · <When at={file.at} />
      </p>
      <Told failure={error} />
      {!data && !error && <p role="status">{t("attachments-loading")}</p>}
      {data && <Shown file={data} />}
    </Dialog>
  );
}

function Shown({ file }: { file: FileView }) {
  const { t } = useWords();
  if (file.mediaType.startsWith("image/"))
    return <img className={styles.large} src={`data:${file.mediaType};base64,${file.data}`} alt={file.name} />;
  if (file.mediaType.startsWith("text/"))
    return (
      <pre className={styles.text} dir="auto">
        {text(file.data)}
      </pre>
    );
  return <p>{t("attachments-not-shown")}</p>;
}
