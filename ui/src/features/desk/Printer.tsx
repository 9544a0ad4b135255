import { useState } from "react";
import type { PaperSize, PrinterChoiceView, PrinterView } from "@/ipc/contract";
import { useCommand } from "@/ipc/deeds";
import { usePrinter, usePrinters } from "@/ipc/papers";
import { Button } from "@/parts/Button";
import { Check } from "@/parts/Check";
import { Choice } from "@/parts/Choice";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import styles from "./Desk.module.css";

/** An address that nobody has typed yet. */
const OTHER = "other";

/** The printer of this desk. */
export function Printer() {
  const { t } = useWords();
  const { data: chosen, error } = usePrinter();
  const found = usePrinters().data ?? [];
  return (
    <section className={styles.part} aria-label={t("printer-title")}>
      <h2 className={styles.heading}>{t("printer-title")}</h2>
      <Told failure={error} />
      {chosen !== undefined && <PrinterForm key={JSON.stringify(chosen)} {...{ chosen, found }} />}
    </section>
  );
}

const NONE: PrinterChoiceView = { address: "", paper: "a4", atOnce: false };

function PrinterForm({ chosen, found }: { chosen: PrinterChoiceView | null; found: PrinterView[] }) {
  const { t, word } = useWords();
  const [choice, setChoice] = useState(chosen ?? NONE);
  const known = found.some(({ address }) => address === choice.address);
  const [wantsOther, setOther] = useState(false);
  const other = wantsOther || (choice.address !== "" && !known);
  const command = useCommand("set_printer", ["desk"]);
  const set = (patch: Partial<PrinterChoiceView>) => setChoice({ ...choice, ...patch });
  const pick = (id: string) => {
    setOther(id === OTHER);
    set({ address: id === OTHER ? "" : id });
  };
  const labelOf = ({ name, isDefault, accepts }: PrinterView) => {
    if (!accepts) return t("printer-paused", { name });
    return isDefault ? t("printer-default", { name }) : name;
  };
  // What is sent bytes as they are is a receipt printer, which has a roll.
  const isSheets = !/^(socket:|[/\\])/.test(choice.address);
  const isSame = JSON.stringify(choice) === JSON.stringify(chosen ?? NONE);
  return (
    <>
      {found.length > 0 && (
        <Select
          label={t("printer-which")}
          options={[
            ...found.map((one) => ({ id: one.address, label: labelOf(one) })),
            { id: OTHER, label: t("printer-other") },
          ]}
          value={other ? OTHER : choice.address}
          onChange={pick}
        />
      )}
      {(other || found.length === 0) && (
        <TextField
          label={t("printer-address")}
          hint={t("printer-address-hint")}
          value={choice.address}
          onChange={(address) => set({ address: address.trim() })}
          mono
        />
      )}
      {isSheets && (
        <Choice
          label={t("printer-paper")}
          options={(["a4", "80mm"] as const).map((value) => ({ value, label: word("paper-size", value) }))}
          value={choice.paper}
          onChange={(paper) => set({ paper: paper as PaperSize })}
        />
      )}
      <Check isSelected={choice.atOnce} onChange={(atOnce) => set({ atOnce })} hint={t("printer-at-once-hint")}>
        {t("printer-at-once")}
      </Check>
      <div className={styles.row}>
        <Button
          isDisabled={!choice.address || isSame}
          isPending={command.isPending}
          onPress={() => command.mutate({ choice })}
        >
          {t("printer-keep")}
        </Button>
        {chosen && (
          <Button look="quiet" onPress={() => command.mutate({ choice: null })}>
            {t("printer-forget")}
          </Button>
        )}
      </div>
      <Told failure={command.error} />
    </>
  );
}
