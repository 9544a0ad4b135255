import { Autocomplete, Menu, MenuItem, useFilter } from "react-aria-components";
import { Dialog } from "@/parts/Dialog";
import { TextField } from "@/parts/TextField";
import { useWords } from "@/text/Words";
import styles from "./Help.module.css";

/** Something the palette can do. */
export interface Command {
  id: string;
  label: string;
  /** The key that does the same. */
  keys?: string;
  run: () => void;
}

/** Every place and deed by typing a few letters of its name. */
export function Palette({ commands, onClose }: { commands: Command[]; onClose: () => void }) {
  const { t } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const run = (id: string | number) => {
    onClose();
    commands.find((command) => command.id === id)?.run();
  };
  return (
    <Dialog title={t("palette-title")} closeLabel={t("app-close")} onClose={onClose}>
      <Autocomplete filter={contains}>
        <TextField label={t("palette-placeholder")} autoFocus />
        <Menu
          items={commands}
          className={styles.menu}
          aria-label={t("palette-title")}
          onAction={run}
          renderEmptyState={() => <p className={styles.empty}>{t("palette-empty")}</p>}
        >
          {(command) => (
            <MenuItem id={command.id} textValue={command.label} className={styles.item}>
              {command.label}
              {command.keys && <span className={styles.hint}>{command.keys}</span>}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
