import { ChevronDown } from "lucide-react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button } from "./Button";
import type { Option } from "./Combo";
import styles from "./fields.module.css";

interface MenuButtonProps {
  label: string;
  items: Option[];
  onAction: (id: string) => void;
  isPending?: boolean;
}

/** A button that unfolds what is done more seldom. */
export function MenuButton({ label, items, onAction, isPending }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button look="quiet" wide isPending={isPending} icon={<ChevronDown aria-hidden="true" />}>
        {label}
      </Button>
      <Popover className={styles.popover}>
        <Menu items={items} className={styles.options} onAction={(key) => onAction(String(key))}>
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} className={styles.option}>
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
