import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button } from "./Button";
import { useHandOver } from "./handover";
import styles from "./Toasts.module.css";

export interface Toast {
  text: string;
  /** What takes it back, and the word for it. */
  undo?: { label: string; run: () => void };
}

type Say = (toast: Toast) => void;
const Context = createContext<Say>(() => undefined);

/** How long a message stays, in milliseconds. */
const STAY = 10_000;

/** Says something at the foot of the window for ten seconds. */
export const useToast = (): Say => useContext(Context);

/** Holds the messages at the foot of the window. */
export function Toasts({ label, children }: { label: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const next = useRef(1);
  // What a deed says is not for the customer who has the screen, and to undo it even less.
  const isOurs = useHandOver().handed === null;
  const remove = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useMemo<Say>(
    () => (toast) => {
      const id = next.current++;
      setToasts((now) => [...now.slice(-2), { ...toast, id }]);
      setTimeout(() => remove(id), STAY);
    },
    [remove],
  );
  return (
    <Context value={say}>
      {children}
      <section className={styles.stack} aria-label={label} aria-live="polite">
        {(isOurs ? toasts : []).map(({ id, text, undo }) => (
          <div key={id} className={styles.toast}>
            <span>{text}</span>
            {undo && (
              <Button
                look="quiet"
                onPress={() => {
                  remove(id);
                  undo.run();
                }}
              >
                {undo.label}
              </Button>
            )}
          </div>
        ))}
      </section>
    </Context>
  );
}
