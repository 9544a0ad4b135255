/** Gives components their wording: `useWords().t("record-title")`. */
import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { LanguageTag } from "@/ipc/contract";
import { direction, loadLanguage, locale } from "./language";
import * as moments from "./moment";
import * as amounts from "./money";

type Arguments = Record<string, FluentVariable>;

interface Place {
  tag: LanguageTag;
  /** IANA zone of the desk's store. */
  zone: string;
}

const Context = createContext<Place>({ tag: "en", zone: "UTC" });

/** The present, read anew twice a minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const NowContext = createContext(0);

interface WordsProps {
  tag: LanguageTag;
  zone: string;
  children: ReactNode;
}

/** Waits until the language is there; says nothing in a wrong one. */
export function Words({ tag, zone, children }: WordsProps) {
  const [loaded, setLoaded] = useState<{ tag: LanguageTag; bundles: FluentBundle[] } | null>(null);
  const now = useNow();
  useEffect(() => {
    let wanted = true;
    void loadLanguage(tag).then((bundles) => wanted && setLoaded({ tag, bundles }));
    return () => {
      wanted = false;
    };
  }, [tag]);
  useEffect(() => {
    if (!loaded) return;
    const root = document.documentElement;
    const before = { lang: root.lang, dir: root.dir };
    root.lang = loaded.tag;
    root.dir = direction(loaded.tag);
    // Words within others: when they go, the page speaks the language around them again.
    return () => void Object.assign(root, before);
  }, [loaded]);
  const l10n = useMemo(() => loaded && new ReactLocalization(loaded.bundles), [loaded]);
  const place = useMemo(() => loaded && { tag: loaded.tag, zone }, [loaded, zone]);
  if (!l10n || !place) return null;
  return (
    <Context value={place}>
      <NowContext value={now}>
        <I18nProvider locale={locale(place.tag)}>
          <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
        </I18nProvider>
      </NowContext>
    </Context>
  );
}

/** Wording and times in the person's language. */
export function useWords() {
  const { l10n } = useLocalization();
  const { tag, zone } = useContext(Context);
  const now = useContext(NowContext);
  return useMemo(() => {
    const t = (id: string, args?: Arguments): string => l10n.getString(id, args, id);
    const has = (id: string): boolean => l10n.getBundle(id) !== null;
    /** The word for a stable code; a code of a newer version is shown as it is. */
    const word = (list: string, code: string): string =>
      has(`${list}-${code}`) ? l10n.getString(`${list}-${code}`) : code;
    const in_ = locale(tag);
    return {
      t,
      word,
      has,
      tag,
      now,
      /** A key pressed with Ctrl, as it is printed on this language's keyboards. */
      key: (name: string) => `${t("key-ctrl")} ${name}`,
      count: (value: number) => new Intl.NumberFormat(in_).format(value),
      list: (parts: string[]) => new Intl.ListFormat(in_).format(parts),
      /** One of these. */
      either: (parts: string[]) => new Intl.ListFormat(in_, { type: "disjunction" }).format(parts),
      /** An amount in minor units, as it is said. */
      money: (amount: number, currency: string) => amounts.money(in_, amount, currency),
      /** The same as it would be typed. */
      typed: (amount: number, currency: string) => amounts.typed(in_, amount, currency),
      /** What was typed, in minor units; null where it is no amount. */
      amountOf: (text: string, currency: string) => amounts.amountOf(in_, text, currency),
      currency: (code: string) => new Intl.DisplayNames(in_, { type: "currency" }).of(code) ?? code,
      span: (ms: number) => moments.span(in_, ms),
      ago: (at: number) => moments.relative(in_, at, now) ?? t("time-now"),
      moment: (at: number) => moments.moment(in_, zone, at, now),
      /** A day of the calendar, given as YYYY-MM-DD. */
      day: (on: string) => moments.day(in_, on),
      /** A part of one, as percent. */
      share: (part: number) => new Intl.NumberFormat(in_, { style: "percent", maximumFractionDigits: 1 }).format(part),
      /** The size of a file, in this unit. */
      size: (value: number, unit: "kilobyte" | "megabyte") =>
        new Intl.NumberFormat(in_, { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(
          value,
        ),
      /** A month of the calendar, given as YYYY-MM. */
      month: (of: string) => moments.month(in_, of),
      /** The name of a weekday, Monday being 0. */
      weekday: (index: number) => moments.weekday(in_, index),
      /** The first midnight of the store that is at least a day away. */
      midnight: () => moments.midnight(zone, now),
      /** In full; in the desk's zone unless another is named. */
      exact: (at: number, zoned = zone) => moments.exact(in_, zoned, at),
      clockTime: (at: number) => moments.clockTime(in_, zone, at),
    };
  }, [l10n, tag, zone, now]);
}

export type WordsValue = ReturnType<typeof useWords>;
