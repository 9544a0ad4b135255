import { useCommand } from "@/ipc/deeds";
import { Button } from "@/parts/Button";
import { useToast } from "@/parts/Toasts";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Attention.module.css";

/** Puts away what somebody only had to be told. */
export function PutAway({ id }: { id: string }) {
  const { t } = useWords();
  const say = useToast();
  const away = useCommand("put_away", ["cases", "attention"]);
  const press = () => away.mutate({ id }, { onSuccess: () => say({ text: t("toast-dismissed") }) });
  return (
    <>
      <div className={styles.actions}>
        <Button look="quiet" onPress={press} isPending={away.isPending}>
          {t("attention-dismiss")}
        </Button>
      </div>
      <Told failure={away.error} />
    </>
  );
}
