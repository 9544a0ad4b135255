import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { cx } from "./cx";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "children"> {
  look?: ButtonLook;
  /** Takes the whole line. */
  wide?: boolean;
  /** A square button that shows only its icon; give it an `aria-label`. */
  square?: boolean;
  icon?: ReactNode;
  /** The key that does the same, shown small. */
  keys?: string;
  children?: ReactNode;
  testId?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** Something to press. */
export function Button({ look = "plain", wide, square, icon, keys, children, testId, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      data-testid={testId}
      className={cx(styles.button, styles[look], wide && styles.wide, square && styles.square)}
    >
      {icon}
      {children !== undefined && <span className={styles.label}>{children}</span>}
      {keys && <span className={styles.keys} dir="ltr" aria-hidden="true" data-keys={keys} />}
    </AriaButton>
  );
}
