import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./Fold.module.css";

interface FoldProps {
  title: string;
  aside?: string;
  /** Of its heading. */
  level?: 2 | 3 | 4 | 5;
  /** Given together with `onOpen` where something else than a press may unfold it. */
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Parts that may stay folded. */
export function Fold({ title, aside, level = 2, isOpen, onOpen, children }: FoldProps) {
  return (
    <Disclosure className={styles.fold} isExpanded={isOpen} onExpandedChange={onOpen}>
      <Heading className={styles.heading} level={level}>
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
