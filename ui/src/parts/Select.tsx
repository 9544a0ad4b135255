import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import type { Option } from "./Combo";
import { cx } from "./cx";
import styles from "./fields.module.css";

interface SelectProps {
  label: string;
  options: Option[];
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  error?: string | null;
  autoFocus?: boolean;
}

/** One answer out of a short list that need not be in sight. */
export function Select({ label, options, value, onChange, placeholder, error, autoFocus }: SelectProps) {
  return (
    <AriaSelect
      className={styles.field}
      value={value || null}
      onChange={(key) => onChange(key === null ? "" : String(key))}
      placeholder={placeholder ?? " "}
      autoFocus={autoFocus}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={styles.label}>{label}</Label>
      <Button className={cx(styles.input, styles.select)}>
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <FieldError className={styles.error}>{error}</FieldError>
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
