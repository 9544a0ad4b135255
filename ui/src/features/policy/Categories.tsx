import type { TopicView } from "@/ipc/contract";
import { Table } from "@/parts/Table";
import { useWords } from "@/text/Words";

/** What complaints are about: both levels, in the order people are shown them. */
export function Categories({ categories }: { categories: TopicView[] }) {
  const { t, word, list } = useWords();
  const named = (name: string, retired: boolean) => (retired ? t("policy-retired", { name }) : name);
  return (
    <Table
      label={word("policy-part", "categories")}
      head={[word("field", "category"), word("field", "subcategory")]}
      rows={categories.map(({ code, retired, below }) => ({
        key: code,
        cells: [
          named(word("category", code), retired),
          below.length > 0
            ? list(below.map((one) => named(word(`subcategory-${code}`, one.code), one.retired)))
            : t("policy-none"),
        ],
      }))}
    />
  );
}
