import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./Fold.module.css";

/** Parts that may stay folded. */
export function Fold({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <Disclosure className={styles.fold}>
      <Heading className={styles.heading} level={2}>
        <Button slot="trigger" className={styles.trigger}>
          <ChevronRight aria-hidden="true" />
          {title}
          {aside && <span className={styles.aside}>{aside}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </Disclosure>
  );
}
