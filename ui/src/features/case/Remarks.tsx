import { MessageCircleQuestion, PhoneOutgoing, Split } from "lucide-react";
import type { ReactNode } from "react";
import type { CaseView } from "@/ipc/contract";
import { lacksCause } from "@/text/cause";
import { useWords } from "@/text/Words";
import styles from "./CaseHead.module.css";

/** What else somebody has to know before they do anything: who waits for a word, and what is still to be said. */
export function Remarks({ view }: { view: CaseView }) {
  const { t, ago } = useWords();
  const asked = view.timeline.find(({ deed }) => deed === view.unanswered);
  const said: [string, ReactNode, string][] = [];
  if (asked) {
    const words = t("case-chasing", { count: view.chasers, when: ago(asked.at) });
    said.push(["chasing", <MessageCircleQuestion key="c" aria-hidden="true" />, words]);
  }
  if (view.callsBack) said.push(["back", <PhoneOutgoing key="b" aria-hidden="true" />, t("case-calls-back")]);
  if (lacksCause(view)) said.push(["cause", <Split key="w" aria-hidden="true" />, t("case-cause-needed")]);
  if (said.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {said.map(([name, icon, words]) => (
        <li key={name}>
          {icon} <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
