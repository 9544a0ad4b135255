import { useState } from "react";
import type { ActRequest, ActView } from "@/ipc/contract";
import { useCommand, usePerform } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { useToast } from "@/parts/Toasts";
import { actWords } from "@/text/actWords";
import { refusalWords } from "@/text/refusal";
import { Told } from "@/text/Told";
import { useWords, type WordsValue } from "@/text/Words";
import styles from "./Attention.module.css";
import type { Of } from "./AttentionList";
import { ItemHead } from "./ItemHead";

/** The same deed as a new request; null for what cannot be asked again as it was. */
function again(what: ActView): ActRequest | null {
  switch (what.act) {
    case "record":
    case "attach":
    case "unknown":
      return null;
    // They are about the proposal that was in force; another may be by now, so they are done anew on the case itself.
    case "approve":
    case "return":
    case "offer":
    case "answer":
    case "fulfil":
      return null;
    case "assign":
      return { act: "assign", to: what.to?.id ?? null };
    case "transfer":
      return { act: "transfer", to: what.to.code, reason: what.reason };
    case "note":
    case "acknowledge":
    case "escalate":
    case "take":
    case "decline":
    case "resolve":
    case "reopen":
    case "close":
    case "withdraw":
    case "wait":
    case "resume":
    case "not_investigate":
    case "propose":
    case "refer":
    case "set_aside":
    case "contact":
    case "told_by_phone":
    case "relate":
    case "unrelate":
    case "find":
    case "cause":
    case "print":
    case "edit":
      return what;
    case "survey": {
      const { question, score, text, staffPresent } = what;
      return { act: "survey", question, score, text, staffPresent };
    }
  }
}

/** Of a deed whose words went with an erased case only its kind is left; null for any other. */
function kindOf(words: WordsValue, what: ActView): string | null {
  return what.act === "unknown" && words.has(`deed-${what.name}`) ? what.name : null;
}

/** A deed the office refused: why, every word of it, and what to do now. */
export function RefusedItem({ item, onOpen }: { item: Of<"refused">; onOpen: (complaint: string) => void }) {
  const words = useWords();
  const { t, word, ago } = words;
  const say = useToast();
  const [sure, setSure] = useState(false);
  const perform = usePerform();
  const dismiss = useCommand("put_away", ["cases", "attention"]);
  const wordless = kindOf(words, item.what);
  const detail = wordless ? [] : actWords(words, item.what).detail;
  const request = again(item.what);
  const putAway = () => dismiss.mutate({ id: item.deed }, { onSuccess: () => say({ text: t("toast-dismissed") }) });
  const redo = () => request && perform.mutate({ id: item.complaint, act: request }, { onSuccess: putAway });
  return (
    <>
      <ItemHead kind={t("attention-refused")} number={item.number} complaint={item.complaint} onOpen={onOpen} />
      <p>
        {t("attention-refused-by", {
          name: item.who.name,
          deed: word("deed", wordless ?? item.what.act),
          when: ago(item.at),
        })}
      </p>
      <p className={styles.why}>{refusalWords(words, item.reason, { deed: item.what.act })}</p>
      {detail.length > 0 && (
        <blockquote className={styles.text} dir="auto" aria-label={t("attention-text")}>
          {detail.join("\n")}
        </blockquote>
      )}
      <div className={styles.actions}>
        {request && (
          <Button onPress={redo} isPending={perform.isPending}>
            {t("attention-redo")}
          </Button>
        )}
        {detail.length > 0 && (
          <Button look="quiet" onPress={() => void navigator.clipboard.writeText(detail.join("\n"))}>
            {t("attention-copy")}
          </Button>
        )}
        <Button look="quiet" onPress={() => setSure(true)}>
          {t("attention-dismiss")}
        </Button>
      </div>
      <Told failure={perform.error ?? dismiss.error} />
      {sure && (
        <Dialog title={t("attention-dismiss-sure")} closeLabel={t("app-close")} onClose={() => setSure(false)}>
          <p>{t("attention-dismiss-explain")}</p>
          <DialogActions>
            <Button onPress={() => setSure(false)}>{t("app-cancel")}</Button>
            <Button look="danger" onPress={putAway}>
              {t("attention-dismiss")}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
