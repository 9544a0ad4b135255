import type { CaseView, TimelineView } from "@/ipc/contract";
import { usePerform } from "@/ipc/deeds";
import { useKept } from "@/ipc/kept";
import { Button } from "@/parts/Button";
import { TextField } from "@/parts/TextField";
import { actWords } from "@/text/actWords";
import { Begun } from "@/text/Begun";
import { Told } from "@/text/Told";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import styles from "./Timeline.module.css";

/** Every deed, oldest first, and a place to write a note. */
export function Timeline({ view }: { view: CaseView }) {
  const { t } = useWords();
  const mayNote = view.acts.some(({ act, refusal }) => act === "note" && refusal === null);
  return (
    <section className={styles.timeline} aria-label={t("case-timeline")}>
      <h2 className={styles.heading}>{t("case-timeline")}</h2>
      <ol className={styles.list}>
        {view.timeline.map((entry) => (
          <Entry key={entry.deed} entry={entry} all={view.timeline} />
        ))}
      </ol>
      {mayNote && <NoteBox complaint={view.id} />}
    </section>
  );
}

function Entry({ entry, all }: { entry: TimelineView; all: TimelineView[] }) {
  const words = useWords();
  const { t } = words;
  const { detail } = actWords(words, entry.what);
  const name = entry.who.name || t("person-nobody");
  return (
    <li
      className={styles.entry}
      data-overruled={entry.overruledBy ? "" : undefined}
      data-pending={entry.pending ? "" : undefined}
    >
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        {words.word("deed", entry.what.act)}
        <span className={styles.when}>
          <When at={entry.at} />
          {!entry.here && <> · {t("timeline-elsewhere")}</>}
          {entry.pending && <> · {t("timeline-unsent")}</>}
        </span>
      </p>
      {detail.map((line) => (
        <p key={line} className={styles.detail} dir="auto">
          {line}
        </p>
      ))}
      <Overruled {...{ entry, all }} />
      {entry.skewed && <p className={styles.remark}>{t("timeline-skewed")}</p>}
    </li>
  );
}

/** Of two deeds done at the same time, which one stands; said at both. */
function Overruled({ entry, all }: { entry: TimelineView; all: TimelineView[] }) {
  const { t, word } = useWords();
  const said = ({ who, what }: TimelineView) => ({
    name: who.name || t("person-nobody"),
    deed: word("deed", what.act),
  });
  const by = all.find(({ deed }) => deed === entry.overruledBy);
  const losers = all.filter(({ overruledBy }) => overruledBy === entry.deed);
  return (
    <>
      {entry.overruledBy && (
        <p className={styles.remark}>{by ? t("timeline-overruled-by", said(by)) : t("timeline-overruled")}</p>
      )}
      {losers.map((loser) => (
        <p key={loser.deed} className={styles.stands}>
          {t("timeline-overrules", said(loser))}
        </p>
      ))}
    </>
  );
}

function NoteBox({ complaint }: { complaint: string }) {
  const { t, key } = useWords();
  const kept = useKept(complaint, "note", () => ({ text: "" }));
  const { text } = kept.draft;
  const perform = usePerform();
  const add = () => {
    if (!text.trim()) return;
    perform.mutate({ id: complaint, act: { act: "note", text: text.trim() } }, { onSuccess: kept.forget });
  };
  return (
    <div className={styles.note}>
      <Begun kept={kept} />
      <TextField
        label={t("timeline-note-add")}
        placeholder={t("timeline-note-placeholder")}
        value={text}
        onChange={(value) => kept.change({ text: value })}
        lines={2}
        onKey={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) add();
        }}
      />
      <Told failure={perform.error} />
      <Button onPress={add} isPending={perform.isPending} isDisabled={!text.trim()} keys={key("⏎")}>
        {t("timeline-note-save")}
      </Button>
    </div>
  );
}
