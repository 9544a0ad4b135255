import { useMemo } from "react";
import type { CallView, EscalationView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { useKeys } from "@/parts/useKeys";
import { useWords, type WordsValue } from "@/text/Words";

export const callKey = ({ firing }: CallView) => `call/${firing.id}`;

/** One that was taken stands elsewhere on the page: there it is another item. */
export const escalationKey = ({ id, status, forMe }: EscalationView) =>
  status === "open" && forMe ? `asked/${id}` : `rest/${id}`;

/** What is read out of an item that gets the focus. */
export function itemLabel({ word }: WordsValue, item: CallView | EscalationView, why: string): string {
  return [item.number, word("priority", String(item.priority)), item.storeName, why].join(" · ");
}

type Act = (() => void) | false | null;

/** What single keys do to the selected item; gives those that do something, as they are shown on the buttons. */
export function useItemKeys<K extends string>(isSelected: boolean, acts: Record<K, Act>) {
  const able = Object.entries<Act>(isSelected ? acts : {}).filter((entry): entry is [K, () => void] => !!entry[1]);
  useKeys(Object.fromEntries(able), able.length > 0);
  return Object.fromEntries(able.map(([name]) => [name, name.toUpperCase()])) as Partial<Record<K, string>>;
}

interface OpenButtonProps {
  number: string;
  open: () => void;
  isSelected: boolean;
}

/** Opens the case; Enter does the same for the selected item. */
export function OpenButton({ number, open, isSelected }: OpenButtonProps) {
  const { t } = useWords();
  useKeys(
    useMemo(() => ({ Enter: open }), [open]),
    isSelected,
  );
  return (
    <Button onPress={open} keys={isSelected ? "⏎" : undefined} aria-label={`${t("escalation-open-short")} ${number}`}>
      {t("escalation-open-short")}
    </Button>
  );
}
