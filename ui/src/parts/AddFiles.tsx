import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import styles from "./AddFiles.module.css";
import { Button } from "./Button";
import { dropped } from "./files";

interface AddFilesProps {
  label: string;
  /** How else files come here, and what happens while one is held above. */
  hint: string;
  dropHint: string;
  /** What is being done with files now. */
  busy?: string | null;
  onFiles: (files: File[]) => void;
  /** Other buttons. */
  children?: ReactNode;
  testId?: string;
}

/** Where files are added, by a button or by dropping them. */
export function AddFiles({ label, hint, dropHint, busy, onFiles, children, testId }: AddFilesProps) {
  return (
    <DropZone className={styles.drop} aria-label={label} onDrop={async ({ items }) => onFiles(await dropped(items))}>
      {({ isDropTarget }) => (
        <>
          <FileTrigger allowsMultiple onSelect={(list) => onFiles(list ? Array.from(list) : [])}>
            <Button icon={<Plus />} isPending={Boolean(busy)} testId={testId}>
              {label}
            </Button>
          </FileTrigger>
          {children}
          <span className={styles.hint} role="status">
            {busy ?? (isDropTarget ? dropHint : hint)}
          </span>
        </>
      )}
    </DropZone>
  );
}
