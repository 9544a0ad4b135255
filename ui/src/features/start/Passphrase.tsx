import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";

/** Guards the key where the computer has no keychain. */
export function Passphrase({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  return (
    <TextField
      label={t("start-passphrase")}
      hint={t("start-passphrase-hint")}
      type="password"
      value={value}
      onChange={onChange}
    />
  );
}
