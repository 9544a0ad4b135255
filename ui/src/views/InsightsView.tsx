import { useState } from "react";
import { Behind } from "@/features/insight/Behind";
import { Breakdown } from "@/features/insight/Breakdown";
import { finding } from "@/features/insight/finding";
import styles from "@/features/insight/Insight.module.css";
import { Measures } from "@/features/insight/Measures";
import { DIMENSION_NAMES, type DimensionName, KINDS, type Kind, type MeasureName } from "@/ipc/contract";
import { useFigures } from "@/ipc/figures";
import { useDesk } from "@/ipc/questions";
import { Button } from "@/parts/Button";
import { Empty } from "@/parts/Empty";
import { Page } from "@/parts/Page";
import { usePlace } from "@/parts/place";
import { Select } from "@/parts/Select";
import { Told } from "@/text/Told";
import { useWords } from "@/text/Words";

/** What the complaints here come to: each measure, taken apart, down to the cases behind a number. */
export function InsightsView() {
  const { t, word, moment } = useWords();
  const [kind, setKind] = useState<Kind>("complaint");
  const all = useFigures({ measure: null, by: null, kind });
  return (
    <Page
      title={t("nav-insights")}
      lede={all.data ? t("insight-lede", { when: moment(all.data.asOf) }) : undefined}
      actions={
        <Select
          label={t("insight-kind")}
          options={KINDS.map((id) => ({ id, label: word("kind", id) }))}
          value={kind}
          onChange={(next) => setKind(next as Kind)}
        />
      }
    >
      <Told failure={all.error} />
      {all.data && <Taken kind={kind} figures={all.data} />}
    </Page>
  );
}

function Taken({ kind, figures }: { kind: Kind; figures: NonNullable<ReturnType<typeof useFigures>["data"]> }) {
  const words = useWords();
  const { t, word } = words;
  const { go } = usePlace();
  const [measure, setMeasure] = useState<MeasureName>("volume");
  const [by, setBy] = useState<DimensionName>("category");
  const [value, setValue] = useState<string | null>(null);
  const apart = useFigures({ measure, by, kind });
  const stores = new Map((useDesk().data?.stores ?? []).map(({ code, name }) => [code, name]));
  const all = figures.groups[0]?.figures[figures.measures.findIndex(({ name }) => name === measure)];
  const groups = apart.data?.groups ?? [];
  const version = figures.measures.find(({ name }) => name === measure)?.version ?? 1;
  if (figures.groups.length === 0) {
    return (
      <Empty title={t("insight-empty")} next={t("insight-empty-next")}>
        <Button onPress={() => go({ at: "record" })}>{t("nav-record")}</Button>
      </Empty>
    );
  }
  const sentence = finding(words, groups, by, all, stores);
  const title = word("measure", measure);
  return (
    <div className={styles.columns}>
      <Measures figures={figures} chosen={measure} onChoose={setMeasure} />
      <section className={styles.apart} aria-label={title} aria-busy={apart.isPlaceholderData}>
        <div className={styles.top}>
          <h2 className={styles.title}>{sentence ?? title}</h2>
          <Select
            label={t("insight-by")}
            options={DIMENSION_NAMES.map((id) => ({ id, label: word("dimension", id) }))}
            value={by}
            onChange={(next) => setBy(next as DimensionName)}
          />
        </div>
        <p className={styles.says}>
          {t(`measure-${measure}-says`)} {t("insight-version", { version })}
        </p>
        <Told failure={apart.error} />
        {apart.data && !apart.isPlaceholderData && <Breakdown {...{ title, groups, by, stores }} onValue={setValue} />}
      </section>
      {value !== null && (
        <Behind
          title={`${title} · ${word("dimension", by)}`}
          request={{ measure, kind, by, value }}
          onOpen={(id) => go({ at: "case", id })}
          onClose={() => setValue(null)}
        />
      )}
    </div>
  );
}
