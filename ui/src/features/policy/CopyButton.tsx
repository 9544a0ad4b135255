import { Copy } from "lucide-react";
import { Button } from "@/parts/Button";
import { useToast } from "@/parts/Toasts";
import { useWords } from "@/text/Words";

/** Puts a text on the clipboard, and says whether it is there. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const say = useToast();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => say({ text: t("app-copied") }),
      () => say({ text: t("policy-copy-failed") }),
    );
  return (
    <Button icon={<Copy />} onPress={copy}>
      {t("policy-copy")}
    </Button>
  );
}
