import { Autocomplete, Menu, MenuItem, useFilter } from "react-aria-components";
import { Dialog } from "@/parts/Dialog";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import styles from "./Help.module.css";

/** Something the palette can do. */
export interface Command {
  id: string;
  label: string;
  /** Said small at the end of the line: the key that does the same, or the number of the case. */
  hint?: string;
  /** True for what was found by the text itself: it is shown whatever its label says. */
  isFound?: boolean;
  run: () => void;
}

interface PaletteProps {
  commands: Command[];
  text: string;
  onText: (text: string) => void;
  onClose: () => void;
}

/** Every place, deed and case by typing a few letters of its name or number. */
export function Palette({ commands, text, onText, onClose }: PaletteProps) {
  const { t } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const shown = commands.filter(({ label, isFound }) => isFound || contains(label, text.trim()));
  const run = (id: string | number) => commands.find((command) => command.id === id)?.run();
  return (
    <Dialog title={t("palette-title")} closeLabel={t("app-close")} onClose={onClose}>
      <Autocomplete inputValue={text} onInputChange={onText}>
        <TextField label={t("palette-placeholder")} autoFocus />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard. */}
        <section className={styles.scroll} tabIndex={0} aria-label={t("palette-title")}>
          <Menu
            items={shown}
            className={styles.menu}
            aria-label={t("palette-title")}
            onAction={run}
            renderEmptyState={() => <p className={styles.empty}>{t("palette-empty")}</p>}
          >
            {(command) => (
              <MenuItem id={command.id} textValue={command.label} className={styles.item}>
                <span className={styles.name} dir="auto">
                  {command.label}
                </span>
                {command.hint && (
                  <bdi className={styles.hint} dir="ltr">
                    {command.hint}
                  </bdi>
                )}
              </MenuItem>
            )}
          </Menu>
        </section>
      </Autocomplete>
    </Dialog>
  );
}
