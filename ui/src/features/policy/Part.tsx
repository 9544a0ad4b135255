import { type ReactNode, useState } from "react";
import type { PolicyPart } from "@/ipc/contract";
import { Fold } from "@/parts/Fold";
import { useWords } from "@/text/Words";
import styles from "./Rules.module.css";

/** Why no desk acts on a part: a version that is kept only, or what ships, which no other can change yet. */
export type Asleep = "kept" | "shipped" | null;

interface PartProps {
  part: PolicyPart;
  asleep: Asleep;
  aside?: string;
  isOpen?: boolean;
  children: ReactNode;
}

/** One part of a version under its name. */
export function Part({ part, asleep, aside, isOpen = false, children }: PartProps) {
  const { word } = useWords();
  const [open, setOpen] = useState(isOpen);
  return (
    <Fold title={word("policy-part", part)} aside={aside} level={3} isOpen={open} onOpen={setOpen}>
      <div className={styles.part} data-testid={`policy-${part}`}>
        <Sleeping asleep={asleep} />
        {children}
      </div>
    </Fold>
  );
}

/** Says plainly that nothing comes of it yet. */
export function Sleeping({ asleep }: { asleep: Asleep }) {
  const { t } = useWords();
  if (!asleep) return null;
  return <p className={styles.asleep}>{t(asleep === "kept" ? "policy-asleep" : "policy-asleep-shipped")}</p>;
}
