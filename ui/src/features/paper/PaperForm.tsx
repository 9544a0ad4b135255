import { LANGUAGE_TAGS, type LanguageTag, PAPERS, type Paper, type PaperRequest, type PaperSize } from "@/ipc/contract";
import { Check } from "@/parts/Check";
import { Choice } from "@/parts/Choice";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";

interface PaperFormProps {
  request: PaperRequest;
  /** The language that the paper is in now. */
  language: LanguageTag | undefined;
  /** The printer settles the size. */
  hasPrinter: boolean;
  onChange: (request: PaperRequest) => void;
}

/** Which paper, in which language, and what only a person can add to it. */
export function PaperForm({ request, language, hasPrinter, onChange }: PaperFormProps) {
  const { t, word } = useWords();
  const set = (patch: Partial<PaperRequest>) => onChange({ ...request, ...patch });
  const { paper } = request;
  return (
    <>
      <Select
        label={t("print-what")}
        options={PAPERS.map((id) => ({ id, label: word("paper", id) }))}
        value={paper}
        onChange={(value) => set({ paper: value as Paper })}
        autoFocus
      />
      <Select
        label={t("print-language")}
        options={LANGUAGE_TAGS.map((id) => ({ id, label: word("language", id) }))}
        value={request.language ?? language ?? ""}
        onChange={(value) => set({ language: value as LanguageTag })}
      />
      {paper === "slip" && !hasPrinter && <SizeChoice size={request.size} onChange={(size) => set({ size })} />}
      {(paper === "holding" || paper === "final_response") && (
        <TextField
          label={t("print-reasons")}
          hint={t(paper === "holding" ? "print-reasons-delay" : "print-reasons-decision")}
          value={request.reasons ?? ""}
          onChange={(reasons) => set({ reasons: reasons || null })}
          lines={3}
        />
      )}
      {paper === "holding" && (
        <TextField
          label={t("print-expected")}
          type="date"
          value={request.expectedOn ?? ""}
          onChange={(expectedOn) => set({ expectedOn: expectedOn || null })}
        />
      )}
      {paper === "final_response" && (
        <>
          <TextField
            label={t("print-outside")}
            hint={t("print-outside-hint")}
            value={request.outsideBody ?? ""}
            onChange={(outsideBody) => set({ outsideBody: outsideBody || null })}
          />
          <Check isSelected={request.leaflet} onChange={(leaflet) => set({ leaflet })}>
            {t("print-leaflet")}
          </Check>
        </>
      )}
    </>
  );
}

function SizeChoice({ size, onChange }: { size: PaperSize; onChange: (size: PaperSize) => void }) {
  const { t, word } = useWords();
  const options = (["a4", "80mm"] as const).map((value) => ({ value, label: word("paper-size", value) }));
  return (
    <Choice label={t("print-size")} options={options} value={size} onChange={(value) => onChange(value as PaperSize)} />
  );
}
