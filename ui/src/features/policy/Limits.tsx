import type { LimitsView } from "@/ipc/contract";
import { Table } from "@/parts/Table";
import { useWords } from "@/text/Words";
import styles from "./Rules.module.css";

/** What each role may give without asking, currency by currency. */
export function Limits({ limits }: { limits: LimitsView[] }) {
  const { t, word, money, currency: nameOf } = useWords();
  if (limits.length === 0) return <p className={styles.soft}>{t("policy-limits-none")}</p>;
  return (
    <>
      <p className={styles.soft}>{t("policy-limits-others")}</p>
      {limits.map(({ currency, roles }) => {
        const amount = (minor: number | null) => (minor === null ? t("policy-limit-any") : money(minor, currency));
        return (
          <section key={currency} className={styles.rule} aria-label={nameOf(currency)}>
            <h4 className={styles.heading}>{nameOf(currency)}</h4>
            <Table
              label={nameOf(currency)}
              head={[t("policy-limit-role"), t("policy-limit-case"), t("policy-limit-year")]}
              rows={roles.map(({ role, case: one, year }) => ({
                key: role,
                cells: [word("role", role), amount(one), amount(year)],
              }))}
            />
          </section>
        );
      })}
    </>
  );
}
