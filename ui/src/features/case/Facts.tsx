import { useState } from "react";
import type { CaseView, FieldView } from "@/ipc/contract";
import { Button } from "@/parts/Button";
import { When } from "@/text/When";
import { useWords } from "@/text/Words";
import { Fact } from "./Fact";
import styles from "./Facts.module.css";

/** What is known, in groups; each fact can be changed where it stands. */
export function Facts({ view }: { view: CaseView }) {
  const { t, word } = useWords();
  const [all, setAll] = useState(false);
  const isShown = (field: FieldView) => all || field.value !== "" || field.contested;
  const groups = view.groups.map((group) => ({ ...group, fields: group.fields.filter(isShown) }));
  const category = view.groups.flatMap(({ fields }) => fields).find(({ name }) => name === "category")?.value ?? "";
  const mayEdit = view.acts.some(({ act, refusal }) => act === "edit" && refusal === null);
  return (
    <section className={styles.facts} aria-label={t("case-facts")}>
      <Origin view={view} />
      {groups.map(
        ({ group, fields }) =>
          fields.length > 0 && (
            <div key={group}>
              <h2 className={styles.group}>{word("group", group)}</h2>
              <dl className={styles.list}>
                {fields.map((field) => (
                  <Fact key={field.name} complaint={view.id} field={field} category={category} mayEdit={mayEdit} />
                ))}
              </dl>
            </div>
          ),
      )}
      <Button look="quiet" onPress={() => setAll((now) => !now)}>
        {t(all ? "case-fewer-facts" : "case-more-facts")}
      </Button>
    </section>
  );
}

/** Who has it, and where it came from: not editable here. */
function Origin({ view }: { view: CaseView }) {
  const { t, exact } = useWords();
  const { chasers, slips } = view;
  const lines: [string, React.ReactNode][] = [
    [t("case-owner"), view.owner?.name || t("case-owner-none")],
    [
      t("case-received"),
      <time key="r" dateTime={new Date(view.receivedAt).toISOString()}>
        {exact(view.receivedAt)}
      </time>,
    ],
    [
      t("case-recorded"),
      <span key="w">
        <bdi>{view.recordedBy.name}</bdi> · <When at={view.enteredAt} />
      </span>,
    ],
  ];
  if (chasers > 0) lines.push([t("case-chasers"), t("case-chasers-count", { count: chasers })]);
  if (slips > 0) lines.push([t("case-slips"), t("case-slips-count", { count: slips })]);
  return (
    <dl className={styles.list}>
      {lines.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
