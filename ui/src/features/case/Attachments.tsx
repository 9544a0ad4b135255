import { FileImage, FileText, Plus, Signature } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import type { AttachmentView, CaseView } from "@/ipc/contract";
import { useAttach, useFile } from "@/ipc/files";
import { Button } from "@/parts/Button";
import { Told } from "@/text/Told";
import { useWords, type WordsValue } from "@/text/Words";
import { AttachmentDialog } from "./AttachmentDialog";
import styles from "./Attachments.module.css";
import { dropped, pasted } from "./files";

const ICON = { photo: FileImage, document: FileText, signature: Signature };

/** The files of a case: looked at, and added by a button, by dropping and by pasting. */
export function Attachments({ view, alone }: { view: CaseView; alone: boolean }) {
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
      {may && <Adding {...{ add, adding }} />}
      <Told failure={failure} />
      {shown && <AttachmentDialog complaint={view.id} file={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

/** A picture that is pasted anywhere on the screen but into words being typed. */
function usePasted(add: ((files: File[]) => unknown) | null) {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = pasted(event);
    if (!add || files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  useEffect(() => {
    document.addEventListener("paste", take);
    return () => document.removeEventListener("paste", take);
  }, []);
}

function Adding({ add, adding }: { add: (files: File[]) => unknown; adding: string | null }) {
  const { t } = useWords();
  return (
    <DropZone
      className={styles.drop}
      aria-label={t("attachments-add")}
      onDrop={async ({ items }) => add(await dropped(items))}
    >
      {({ isDropTarget }) => (
        <>
          <FileTrigger allowsMultiple onSelect={(list) => add(list ? Array.from(list) : [])}>
            <Button icon={<Plus />} isPending={adding !== null} testId="attach">
              {t("attachments-add")}
            </Button>
          </FileTrigger>
          <span className={styles.hint} role="status">
            {adding !== null
              ? t("attachments-adding", { name: adding })
              : t(isDropTarget ? "attachments-drop" : "attachments-hint")}
          </span>
        </>
      )}
    </DropZone>
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
    <button type="button" className={styles.tile} data-state={file.state} data-testid="attachment" onClick={onOpen}>
      <span className={styles.picture}>
        {small ? <img src={`data:${small.mediaType};base64,${small.data}`} alt="" /> : <Icon aria-hidden="true" />}
      </span>
      <span className={styles.name} dir="auto">
        {file.name}
      </span>
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
