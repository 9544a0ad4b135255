import { FileImage, FileText, Signature } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { AttachmentView, CaseView } from "@/ipc/contract";
import { useAttach, useFile } from "@/ipc/files";
import { AddFiles } from "@/parts/AddFiles";
import { usePasted } from "@/parts/files";
import { TakePhoto } from "@/text/TakePhoto";
import { Told } from "@/text/Told";
import { useWords, type WordsValue } from "@/text/Words";
import { AttachmentDialog } from "./AttachmentDialog";
import styles from "./Attachments.module.css";

const ICON = { photo: FileImage, document: FileText, signature: Signature };

interface AttachmentsProps {
  view: CaseView;
  alone: boolean;
  /** Other ways to add something. */
  others: ReactNode;
}

/** The files of a case: looked at, and added by a button, by dropping and by pasting. */
export function Attachments({ view, alone, others }: AttachmentsProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<AttachmentView | null>(null);
  const { add, adding, failure } = useAttach(view.id);
  const may = view.acts.some(({ act, refusal }) => act === "attach" && refusal === null);
  usePasted(may ? add : null);
  return (
    <section className={styles.attachments} aria-label={t("attachments-title")}>
      <h2 className={styles.heading}>{t("attachments-title")}</h2>
      {view.attachments.length === 0 && <p className={styles.none}>{t("attachments-none")}</p>}
      <ul className={styles.grid}>
        {view.attachments.map((one) => (
          <li key={one.deed}>
            <Tile complaint={view.id} file={one} alone={alone} onOpen={() => setShown(one)} />
          </li>
        ))}
      </ul>
      {may && <Adding {...{ add, adding, others }} />}
      <Told failure={failure} />
      {shown && <AttachmentDialog complaint={view.id} file={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

interface AddingProps {
  add: (files: File[]) => unknown;
  adding: string | null;
  others: ReactNode;
}

function Adding({ add, adding, others }: AddingProps) {
  const { t } = useWords();
  return (
    <AddFiles
      label={t("attachments-add")}
      hint={t("attachments-hint")}
      dropHint={t("attachments-drop")}
      busy={adding && t("attachments-adding", { name: adding })}
      onFiles={add}
      testId="attach"
    >
      <TakePhoto onPhoto={(photo) => add([photo])} />
      {others}
    </AddFiles>
  );
}

interface TileProps {
  complaint: string;
  file: AttachmentView;
  alone: boolean;
  onOpen: () => void;
}

function Tile({ complaint, file, alone, onOpen }: TileProps) {
  const words = useWords();
  const Icon = ICON[file.kind];
  const small = useFile(complaint, file.thumbnail).data;
  return (
    <button
      type="button"
      className={styles.tile}
      data-state={file.state}
      data-kind={file.kind}
      data-testid="attachment"
      onClick={onOpen}
    >
      <span className={styles.picture}>
        {small ? <img src={`data:${small.mediaType};base64,${small.data}`} alt="" /> : <Icon aria-hidden="true" />}
      </span>
      <span className={styles.name} dir="auto">
        {file.name}
      </span>
      {file.kind === "signature" && <span className={styles.kind}>{words.word("file-kind", file.kind)}</span>}
      <span className={styles.state}>{stateWords(words, file, alone)}</span>
    </button>
  );
}

/** Where the bytes are, as people say it. */
export function stateWords({ t, share }: WordsValue, file: AttachmentView, alone: boolean): string {
  const part = file.state === "waiting" && file.moved > 0 ? file.moved / file.size : 0;
  if (part > 0) {
    return t("attachment-state-sending", { percent: share(Math.round(part * 100) / 100) });
  }
  return t(`attachment-state-${alone && file.state === "here" ? "alone" : file.state}`);
}
