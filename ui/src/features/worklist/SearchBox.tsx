import { Search, X } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useKeys } from "@/parts/useKeys";
import { useWords } from "@/text/Words";
import styles from "./SearchBox.module.css";

/** How long after the last key the search starts, in milliseconds. */
const PAUSE = 120;

interface SearchBoxProps {
  onText: (text: string) => void;
  /** Enter or the arrow down: on to what was found. */
  onLeave: () => void;
}

/** Searches everything on this desk, without a connection. */
export function SearchBox({ onText, onLeave }: SearchBoxProps) {
  const { t, key } = useWords();
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => onText(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text, onText]);
  useKeys(useMemo(() => ({ "mod+f": () => input.current?.select(), "/": () => input.current?.select() }), []));
  return (
    <SearchField
      className={styles.box}
      aria-label={t("worklist-search")}
      value={text}
      onChange={setText}
      onSubmit={onLeave}
      onKeyDown={({ key }) => key === "ArrowDown" && onLeave()}
    >
      <Search aria-hidden="true" className={styles.icon} />
      <Input ref={input} className={styles.input} placeholder={t("worklist-search-placeholder")} />
      <span className={styles.keys} aria-hidden="true">
        {key("F")}
      </span>
      {text && (
        <Button className={styles.clear} aria-label={t("worklist-search-clear")}>
          <X aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  );
}
