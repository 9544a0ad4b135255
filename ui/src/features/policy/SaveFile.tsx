import { Save } from "lucide-react";
import { useCommand } from "@/ipc/deeds";
import { Button, type ButtonLook } from "@/parts/Button";
import { Note } from "@/parts/Note";
import { useToast } from "@/parts/Toasts";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";

/** Writes the draft into the folder for downloads, under the number that it gives itself. */
export function SaveFile({ text, look }: { text: string; look?: ButtonLook }) {
  const { t } = useWords();
  const say = useToast();
  const save = useCommand("save_policy_file");
  const version = /^version\s*=\s*(\d{1,9})\b/m.exec(text)?.[1];
  const press = () =>
    save.mutate(
      { text, version: version ? Number(version) : null },
      { onSuccess: ({ path }) => path !== null && say({ text: t("policy-saved", { path }) }) },
    );
  return (
    <>
      <Button icon={<Save />} look={look} onPress={press} isPending={save.isPending}>
        {t("policy-save")}
      </Button>
      {save.data?.path === null && (
        <Note tone="danger">
          <strong>{t("policy-save-failed")}</strong>
          <span>{t("policy-save-failed-next")}</span>
        </Note>
      )}
      <Told failure={save.error} />
    </>
  );
}
