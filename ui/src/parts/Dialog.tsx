import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button";
import { cx } from "./cx";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  /** Words on the button that closes it. */
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
  /** As wide as the window allows: for two columns. */
  broad?: boolean;
}

/** A sheet above everything else. Escape and the button close it. */
export function Dialog({ title, closeLabel, onClose, children, wide, broad }: DialogProps) {
  return (
    <ModalOverlay className={styles.veil} isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={cx(styles.modal, wide && styles.wide, broad && styles.broad)}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <Button look="quiet" square aria-label={closeLabel} icon={<X />} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the end of a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
