import { type ReactNode, useEffect, useRef } from "react";
import styles from "./HandOver.module.css";

/** What is asked now; it takes the focus, so that it is read out when the page turns. */
export function Question({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.question}>
      {children}
    </h1>
  );
}
