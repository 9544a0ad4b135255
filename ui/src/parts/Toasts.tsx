import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "./Button";
import { useHandOver } from "./handover";
import styles from "./Toasts.module.css";
import { isTyping, keyName } from "./useKeys";

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

interface ToastsProps {
  label: string;
  /** Whoever works here: what one person was told is neither shown to the next nor undone by them. */
  owner: string;
  children: ReactNode;
}

/** Holds the messages at the foot of the window. */
export function Toasts({ label, owner, children }: ToastsProps) {
  const [all, setToasts] = useState<(Toast & { id: number; to: string })[]>([]);
  const next = useRef(1);
  const to = useRef(owner);
  to.current = owner;
  // What a deed says is not for the customer who has the screen, and to undo it even less.
  const isOurs = useHandOver().handed === null;
  const toasts = isOurs ? all.filter((toast) => toast.to === owner) : [];
  const remove = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const say = useMemo<Say>(
    () => (toast) => {
      const id = next.current++;
      setToasts((now) => [...now.slice(-2), { ...toast, id, to: to.current }]);
      setTimeout(() => remove(id), STAY);
    },
    [remove],
  );
  // What was done last, or nothing: whoever wrote a note since does not mean the deed before it.
  const latest = toasts.at(-1);
  useUndoKey(() => {
    if (!latest?.undo) return false;
    remove(latest.id);
    latest.undo.run();
    return true;
  });
  return (
    <Context value={say}>
      {children}
      <section className={styles.stack} aria-label={label} aria-live="polite">
        {toasts.map(({ id, text, undo }) => (
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

/** Ctrl Z takes back what was done last, as long as its message is there. In a field the key belongs to the text. */
function useUndoKey(undo: () => boolean) {
  const act = useRef(undo);
  act.current = undo;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isPlain = keyName(event) === "mod+z" && !event.shiftKey && !event.repeat;
      const isMeant = isPlain && !isTyping(event.target) && !document.querySelector("[role=dialog]");
      if (isMeant && act.current()) event.preventDefault();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
