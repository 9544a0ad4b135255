import { type Ref, useImperativeHandle } from "react";
import type { FieldName } from "@/ipc/contract";
import { useToast } from "@/parts/Toasts";
import type { HearScan } from "@/parts/useScanner";
import { useWords } from "@/text/Words";
import { CODED, field } from "./draft";
import type { Draft } from "./useDraft";

/** Puts a scanned code where codes belong: into the box that has the focus if it takes any, else it is the receipt. */
export function useCodes(draft: Draft, codes: Ref<HearScan>): void {
  const { t, word } = useWords();
  const say = useToast();
  useImperativeHandle(codes, () => (code, box) => () => {
    const name: FieldName = CODED.find((coded) => coded === box?.name) ?? "receipt";
    const before = box?.name === name ? box.value : field(draft.draft, name);
    draft.answer({ [name]: code });
    const undo = { label: t("toast-undo"), run: () => draft.answer({ [name]: before }) };
    say({ text: t("scan-taken", { field: word("record", name), code }), undo: before === code ? undefined : undo });
  });
}
