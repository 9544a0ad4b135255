import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SelectValue,
} from "react-aria-components";
import type { Option } from "./Combo";
import { cx } from "./cx";
import styles from "./fields.module.css";

/** Answers that belong together, under a heading of their own. */
export interface OptionGroup extends Option {
  options: Option[];
}

interface SelectProps {
  label: string;
  options?: Option[];
  /** Instead of `options` where the answers belong to groups. */
  groups?: OptionGroup[];
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  error?: string | null;
  autoFocus?: boolean;
}

/** One answer out of a short list that need not be in sight. */
export function Select({ label, options = [], groups, value, onChange, placeholder, error, autoFocus }: SelectProps) {
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
        <ListBox className={styles.options}>
          {options.map(item)}
          {groups?.map((group) => (
            <ListBoxSection key={group.id} id={group.id} className={styles.section}>
              <Header className={styles.sectionHead}>{group.label}</Header>
              {group.options.map(item)}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

const item = ({ id, label }: Option) => (
  <ListBoxItem key={id} id={id} textValue={label} className={styles.option}>
    {label}
  </ListBoxItem>
);
