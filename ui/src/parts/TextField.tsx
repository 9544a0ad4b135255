import type { KeyboardEvent, Ref } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from "react-aria-components";
import { cx } from "./cx";
import styles from "./fields.module.css";

interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "children"> {
  label: string;
  hint?: string;
  /** Words after the label, such as "optional". */
  aside?: string;
  error?: string | null;
  placeholder?: string;
  /** Number of lines; one line without it. */
  lines?: number;
  mono?: boolean;
  large?: boolean;
  testId?: string;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  onKey?: (event: KeyboardEvent) => void;
}

/** A line, or a few, to type into. */
export function TextField(props: TextFieldProps) {
  const { label, hint, aside, error, placeholder, lines, mono, large, testId, inputRef, onKey, ...rest } = props;
  const className = cx(styles.input, mono && styles.mono, large && styles.large);
  // What is empty has no direction of its own: with "auto" it would begin at the left in Arabic too.
  const own = rest.value === "" ? undefined : "auto";
  const shared = { className, placeholder, "data-testid": testId, onKeyDown: onKey, dir: mono ? "ltr" : own };
  return (
    <AriaTextField {...rest} className={cx(styles.field)} isInvalid={Boolean(error)} validationBehavior="aria">
      <Label className={styles.label}>
        {label}
        {aside && <span className={styles.optional}> · {aside}</span>}
      </Label>
      {lines ? <TextArea {...shared} ref={inputRef} rows={lines} /> : <Input {...shared} ref={inputRef} />}
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}
