import { type ReactNode, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { WORKLIST_NAMES, type WorklistName } from "@/ipc/contract";
import { useCounts } from "@/ipc/questions";
import { useWords } from "@/text/Words";
import styles from "./ViewTabs.module.css";

interface ViewTabsProps {
  view: WorklistName;
  onView: (view: WorklistName) => void;
  children: ReactNode;
}

/** The saved views with how many cases each holds. */
export function ViewTabs({ view, onView, children }: ViewTabsProps) {
  const { t, word, count } = useWords();
  const counts = useCounts(WORKLIST_NAMES);
  const tabs = useMemo(() => WORKLIST_NAMES.map((id) => ({ id })), []);
  return (
    <Tabs
      className={styles.tabs}
      selectedKey={view}
      onSelectionChange={(key) => onView(key as WorklistName)}
      keyboardActivation="manual"
    >
      <TabList className={styles.list} aria-label={t("worklist-views")}>
        {tabs.map(({ id }, index) => {
          const total = counts[index]?.data?.total;
          return (
            <Tab key={id} id={id} className={styles.tab}>
              {word("view", id)}
              <span className={styles.count}>{total === undefined ? "" : count(total)}</span>
            </Tab>
          );
        })}
      </TabList>
      <TabPanel id={view} className={styles.panel}>
        {children}
      </TabPanel>
    </Tabs>
  );
}
