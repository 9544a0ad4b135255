import { Pencil } from "lucide-react";
import { useState } from "react";
import type { FieldView } from "@/ipc/contract";
import { useKept } from "@/ipc/kept";
import { Button } from "@/parts/Button";
import { cx } from "@/parts/cx";
import { Select } from "@/parts/Select";
import { TextField } from "@/parts/TextField";
import { Begun } from "@/text/Begun";
import { choices, isCode, said } from "@/text/fields";
import { Told } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";
import { Contested } from "./Contested";
import styles from "./Facts.module.css";

interface FactProps {
  complaint: string;
  field: FieldView;
  category: string;
  mayEdit: boolean;
}

/** One fact: read, or changed where it stands. */
export function Fact({ complaint, field, category, mayEdit }: FactProps) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const label = words.word("field", field.name);
  if (isEditing) {
    return (
      <div className={styles.fact}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.editor}>
          <FactEditor {...{ complaint, field, category, label }} onClose={() => setEditing(false)} />
        </dd>
      </div>
    );
  }
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <span dir="auto" className={cx(!field.value && styles.unstated, isCode(field.name) && styles.mono)}>
          {said(words, field.name, field.value, category)}
        </span>
        {mayEdit && (
          <button
            type="button"
            className={styles.edit}
            aria-label={words.t("case-edit", { field: label })}
            onClick={() => setEditing(true)}
          >
            <Pencil aria-hidden="true" />
          </button>
        )}
      </dd>
      {field.contested && (
        <dd className={styles.contested}>
          <Contested {...{ complaint, category, field }} onThird={() => setEditing(true)} />
        </dd>
      )}
    </div>
  );
}

function FactEditor({
  complaint,
  field,
  category,
  label,
  onClose,
}: Omit<FactProps, "mayEdit"> & { label: string; onClose: () => void }) {
  const { t, word } = useWords();
  const kept = useKept(complaint, `edit ${field.name}`, () => ({ value: field.value }));
  const { value } = kept.draft;
  const setValue = (next: string) => kept.change({ value: next });
  const deed = useDeed();
  const list = choices(field.name, category);
  const close = () => {
    kept.forget();
    onClose();
  };
  const keep = () => {
    if (value === field.value && !field.contested) return close();
    const changes = [{ field: field.name, value }];
    deed.run(complaint, { act: "edit", changes }, t("toast-edited", { field: label }), close);
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === "Enter") keep();
    if (event.key === "Escape") onClose();
  };
  return (
    <>
      <Begun kept={kept} />
      {list ? (
        <Select
          label={label}
          options={list[1].map((id) => ({ id, label: word(list[0], id) }))}
          value={value}
          onChange={setValue}
          autoFocus
        />
      ) : (
        <TextField label={label} value={value} onChange={setValue} onKey={onKey} mono={isCode(field.name)} autoFocus />
      )}
      <Told failure={deed.failure} />
      <div className={styles.buttons}>
        <Button look="primary" onPress={keep} isPending={deed.isPending}>
          {t("case-edit-save")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t("app-cancel")}
        </Button>
      </div>
    </>
  );
}
