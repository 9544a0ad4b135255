/** How values of a complaint's fields are said, and which values a field may have. */
import {
  CATEGORIES,
  CATEGORY_CODES,
  type CategoryCode,
  CHANNELS,
  type FieldName,
  FLAGS,
  GRADES,
  KINDS,
  LANGUAGE_TAGS,
  MOODS,
  REMEDIES,
} from "@/ipc/contract";
import type { WordsValue } from "./Words";

const LISTS: Partial<Record<FieldName, readonly [list: string, codes: readonly string[]]>> = {
  kind: ["kind", KINDS],
  channel: ["channel", CHANNELS],
  category: ["category", CATEGORY_CODES],
  severity: ["severity", GRADES],
  urgency: ["urgency", GRADES],
  remedy: ["remedy", REMEDIES],
  mood: ["mood", MOODS],
  language: ["language", LANGUAGE_TAGS],
  ...Object.fromEntries(FLAGS.map((flag) => [flag, ["flag", ["yes", "no"]]])),
};

const isCategory = (code: string): code is CategoryCode => code in CATEGORIES;

/** The list of words and the codes a field may have; null for free text. */
export function choices(field: string, category: string): readonly [list: string, codes: readonly string[]] | null {
  if (field === "subcategory") {
    return isCategory(category) ? [`subcategory-${category}`, CATEGORIES[category]] : null;
  }
  return LISTS[field as FieldName] ?? null;
}

/** A value as people say it. */
export function said(words: WordsValue, field: string, value: string, category = ""): string {
  if (!value) return words.t("app-not-stated");
  const list = choices(field, category);
  return list ? words.word(list[0], value) : value;
}

/** Fields written in a monospaced face, left to right. */
export const isCode = (field: string): boolean =>
  ["receipt", "serial", "lot", "product_code", "phone", "external_id"].includes(field);
