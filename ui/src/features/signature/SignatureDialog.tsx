import { useSign } from "@/ipc/files";
import { Button } from "@/parts/Button";
import { Dialog, DialogActions } from "@/parts/Dialog";
import { Num } from "@/parts/Num";
import { SignaturePad } from "@/parts/SignaturePad";
import { png, type Stroke } from "@/parts/strokes";
import { TextField } from "@/parts/TextField";
import { useToast } from "@/parts/Toasts";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Signature.module.css";

/** What was drawn and typed so far. */
export interface Signing {
  strokes: Stroke[];
  name: string;
}

interface SignatureDialogProps {
  complaint: string;
  number: string;
  signing: Signing;
  onChange: (signing: Signing) => void;
  onSigned: () => void;
  onClose: () => void;
}

/** Takes a signature: drawn, or typed by whoever cannot draw. It is attached to the case as a picture. */
export function SignatureDialog({ complaint, number, signing, onChange, onSigned, onClose }: SignatureDialogProps) {
  const { t, word } = useWords();
  const say = useToast();
  const sign = useSign(complaint);
  const { strokes } = signing;
  const name = signing.name.trim();
  const isDrawn = strokes.length > 0;
  const save = async () => {
    const words = isDrawn ? { name: "", foot: name } : { name, foot: t("sign-typed") };
    const picture = await png(strokes, words);
    if (!picture) return;
    const file = new File([picture], `${isDrawn ? word("file-kind", "signature") : t("sign-file-typed")}.png`);
    sign.mutate(file, {
      onSuccess: () => {
        say({ text: t("sign-saved", { number }) });
        onSigned();
      },
    });
  };
  return (
    <Dialog title={t("sign-title")} closeLabel={t("app-close")} onClose={onClose} wide>
      <p>
        {t("sign-for")} <Num>{number}</Num>
      </p>
      <SignaturePad
        label={t("sign-pad")}
        strokes={strokes}
        onStrokes={(next) => onChange({ ...signing, strokes: next })}
      />
      <div className={styles.tools}>
        <Button isDisabled={!isDrawn} onPress={() => onChange({ ...signing, strokes: strokes.slice(0, -1) })}>
          {t("sign-undo")}
        </Button>
        <Button isDisabled={!isDrawn} onPress={() => onChange({ ...signing, strokes: [] })}>
          {t("sign-clear")}
        </Button>
      </div>
      <TextField
        label={t("sign-name")}
        hint={t("sign-name-hint")}
        value={signing.name}
        onChange={(typed) => onChange({ ...signing, name: typed })}
        autoComplete="off"
        maxLength={120}
      />
      <Told failure={sign.error} />
      <DialogActions>
        <Button onPress={onClose}>{t("app-cancel")}</Button>
        <Button
          look="primary"
          isDisabled={sign.isPending || (!isDrawn && !name)}
          onPress={() => void save()}
          testId="sign-save"
        >
          {t("sign-save")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
