import { FileUp } from "lucide-react";
import { type DropItem, FileTrigger } from "react-aria-components";
import { Button } from "@/parts/Button";
import { useWords } from "@/text/Words";

/** The longest file that is taken, in bytes; the app takes no longer one either. */
const LONGEST = 256 * 1024;

export interface Opening {
  onText: (text: string) => void;
  onProblem: () => void;
}

async function read(file: File | undefined, { onText, onProblem }: Opening): Promise<void> {
  if (!file) return;
  if (file.size === 0 || file.size > LONGEST) return onProblem();
  try {
    // Bytes that are no text are refused, not shown as signs that nobody wrote.
    onText(new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()).replaceAll("\r\n", "\n"));
  } catch {
    onProblem();
  }
}

/** What is dropped is opened, the first file of it. */
export const onDropped =
  (opening: Opening) =>
  async ({ items }: { items: DropItem[] }) => {
    const file = items.find((item) => item.kind === "file");
    if (file) await read(await file.getFile(), opening);
  };

/** Opens a TOML file of this computer. */
export function OpenFile(opening: Opening) {
  const { t } = useWords();
  return (
    <FileTrigger acceptedFileTypes={[".toml", "text/plain"]} onSelect={(list) => void read(list?.[0], opening)}>
      <Button icon={<FileUp />}>{t("policy-open")}</Button>
    </FileTrigger>
  );
}
