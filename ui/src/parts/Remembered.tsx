import { useRef } from "react";
import { Button } from "./Button";
import styles from "./Remembered.module.css";

interface RememberedProps {
  words: string;
  /** Words on the button that clears it. */
  clear: string;
  onClear: () => void;
}

/** Says quietly that a form holds what was begun before. The first field beside it takes the focus when that is cleared. */
export function Remembered({ words, clear, onClear }: RememberedProps) {
  const place = useRef<HTMLDivElement>(null);
  const press = () => {
    const fields = place.current?.parentElement?.querySelectorAll<HTMLElement>("input, textarea, button") ?? [];
    [...fields].find((field) => !place.current?.contains(field))?.focus();
    onClear();
  };
  return (
    <div ref={place} className={styles.remembered}>
      <span role="status">{words}</span>
      <Button look="quiet" onPress={press}>
        {clear}
      </Button>
    </div>
  );
}
