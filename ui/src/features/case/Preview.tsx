import type { ReactNode } from "react";
import type { CaseView } from "@/ipc/contract";
import { failed } from "@/ipc/host";
import { useCase } from "@/ipc/questions";
import { Empty } from "@/parts/Empty";
import { Level } from "@/parts/Level";
import { Num } from "@/parts/Num";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";
import { Standing } from "./Clocks";
import styles from "./Preview.module.css";
import { sentence } from "./sentence";

interface PreviewProps {
  id: string | null;
  actions: (view: CaseView) => ReactNode;
}

/** The selected case, to be read beside the list. */
export function Preview({ id, actions }: PreviewProps) {
  const { t } = useWords();
  const { data: view, error } = useCase(id);
  if (id === null) return <Empty title={t("preview-none")} next={t("preview-keys")} />;
  if (error) return <Told failure={failed(error)} />;
  if (!view) return null;
  return (
    <section className={styles.preview} aria-label={t("preview-label", { number: view.number })}>
      <PreviewWords view={view} />
      <div className={styles.actions}>{actions(view)}</div>
    </section>
  );
}

function PreviewWords({ view }: { view: CaseView }) {
  const words = useWords();
  const running = view.clocks.filter(({ standing }) => standing === "running" || standing === "late");
  return (
    <>
      <div className={styles.line}>
        <Num>{view.number}</Num>
        <Level level={view.priority} label={words.word("priority", String(view.priority))} />
        <span>{words.word("state", view.state)}</span>
      </div>
      <p className={styles.sentence} dir="auto">
        {sentence(view, words)}
      </p>
      <blockquote className={styles.description} dir="auto">
        {view.description}
      </blockquote>
      <ul className={styles.clocks}>
        {running.map((clock) => (
          <li key={clock.clock} className={styles.clock} data-standing={clock.standing}>
            <span>{words.word("clock", clock.clock)}</span>
            <Standing clock={clock} />
          </li>
        ))}
      </ul>
    </>
  );
}
