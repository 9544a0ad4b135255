/** Whether the screen is in the hands of a customer: then nothing of the desk is in sight or in reach. */
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

interface HandedOver {
  /** The case that the customer is asked about; null while the desk is ours. */
  handed: string | null;
  handOver: (id: string) => void;
  giveBack: () => void;
}

const Context = createContext<HandedOver | null>(null);

/** `first` is what the app remembers: a page that is loaded again shows no more than before. */
export function HandOverProvider({ first, children }: { first: string | null; children: ReactNode }) {
  const [handed, setHanded] = useState(first);
  const value = useMemo(() => ({ handed, handOver: setHanded, giveBack: () => setHanded(null) }), [handed]);
  return <Context value={value}>{children}</Context>;
}

export function useHandOver(): HandedOver {
  const found = useContext(Context);
  if (!found) throw new Error("nobody above this component knows who has the screen");
  return found;
}
