/** Loads the wording of a language; English stands behind every other one. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { LanguageTag } from "@/ipc/contract";

const FILES: Record<LanguageTag, () => Promise<{ default: Record<string, string> }>> = {
  en: () => import("./en"),
  de: () => import("./de"),
  es: () => import("./es"),
  ar: () => import("./ar"),
};

/** Digits are the same in every language, so that numbers read aloud over the telephone agree with the paper. */
export const locale = (tag: LanguageTag): string => `${tag === "en" ? "en-GB" : tag}-u-hc-h23-nu-latn`;

export const direction = (tag: LanguageTag): "ltr" | "rtl" => (tag.startsWith("ar") ? "rtl" : "ltr");

async function bundle(tag: LanguageTag): Promise<FluentBundle> {
  const transform = tag.includes("-X") ? (await import("./pseudo")).PSEUDO[tag] : undefined;
  const files = (await FILES[transform ? "en" : tag]()).default;
  // Isolating marks keep Latin names in place inside Arabic lines; elsewhere they would only be in the way.
  const made = new FluentBundle(locale(tag), {
    useIsolating: direction(tag) === "rtl",
    ...(transform && { transform }),
  });
  for (const source of Object.values(files)) made.addResource(new FluentResource(source));
  return made;
}

export async function loadLanguage(tag: LanguageTag): Promise<FluentBundle[]> {
  return Promise.all(tag === "en" ? [bundle("en")] : [bundle(tag), bundle("en")]);
}
