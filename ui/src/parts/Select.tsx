import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import type { Option } from "./Combo";
import { cx } from "./cx";
import styles from "./fields.module.css";

interface SelectProps {
  label: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
}

/** One answer out of a short list that need not be in sight. */
export function Select({ label, options, value, onChange, placeholder, autoFocus }: SelectProps) {
  return (
    <AriaSelect
      className={styles.field}
      value={value || null}
      onChange={(key) => onChange(key === null ? "" : String(key))}
      placeholder={placeholder ?? " "}
      autoFocus={autoFocus}
    >
      <Label className={styles.label}>{label}</Label>
      <Button className={cx(styles.input, styles.select)}>
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.options} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
