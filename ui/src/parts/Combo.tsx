import { ChevronDown } from "lucide-react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import styles from "./fields.module.css";

export interface Option {
  id: string;
  label: string;
}

interface ComboProps {
  label: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}

/** One answer out of many, by typing or choosing. */
export function Combo({ label, options, value, onChange, placeholder }: ComboProps) {
  return (
    <ComboBox
      className={styles.field}
      defaultItems={options}
      selectedKey={value || null}
      onSelectionChange={(key) => onChange(key === null ? "" : String(key))}
      menuTrigger="input"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input} placeholder={placeholder} />
        <Button className={styles.opener}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <Popover className={styles.popover}>
        <ListBox<Option> className={styles.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
