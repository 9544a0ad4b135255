/** What a command is meant for while a list is on the screen: the selected case, or those that are marked. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";

export interface Target {
  id: string | null;
  marked: Marked | null;
}

interface Marked {
  count: number;
  /** Does a deed to all of them, or asks first what it needs. */
  run: (name: string) => void;
}

const Context = createContext<{ current: Target | null }>({ current: null });

export function TargetProvider({ children }: { children: ReactNode }) {
  const [target] = useState(() => ({ current: null }));
  return <Context value={target}>{children}</Context>;
}

/** What was meant when the command was called for. */
export function useTarget(): Target | null {
  const target = useContext(Context);
  const [meant] = useState(() => target.current);
  return meant;
}

/** Says what is meant, as long as it is on the screen. */
export function useAsTarget(target: Target): void {
  const context = useContext(Context);
  useEffect(() => {
    context.current = target;
    return () => {
      context.current = null;
    };
  });
}
