/** What the palette can do, by what it is done to. */
import { BULK_NAMES, bulkLabel } from "@/features/deed/bulk";
import { atOnce, type DeedName, deedLabel, nextDeeds } from "@/features/deed/next";
import type { Command } from "@/features/help/Palette";
import { type ActName, type CaseView, LANGUAGE_TAGS, type SettingsView, type StartView, THEMES } from "@/ipc/contract";
import { useCommand, useStartAgain } from "@/ipc/deeds";
import { chooseFiles, useAttach } from "@/ipc/files";
import { usePeople, useSearch } from "@/ipc/questions";
import { useHandOver } from "@/parts/handover";
import { usePlace } from "@/parts/place";
import { useToast } from "@/parts/Toasts";
import type { Target } from "@/parts/target";
import { failureWords } from "@/text/Told";
import { useDeed } from "@/text/useDeed";
import { useWords } from "@/text/Words";

/** A command that keeps the palette's place with a sheet of its own. */
export type Sheet = ActName | "held" | "paper";

/** A command that closes the palette, or one that puts a sheet in its place. */
export type PaletteCommand = Omit<Command, "run"> & ({ run: () => void } | { ask: Sheet });

export function usePlaceCommands(onPerson: () => void, onLock: () => void): PaletteCommand[] {
  const { t, key } = useWords();
  const { go } = usePlace();
  const sync = useCommand("sync_now", ["status"]);
  return [
    { id: "record", label: t("nav-record"), hint: key("N"), run: () => go({ at: "record" }) },
    { id: "worklist", label: t("nav-worklist"), hint: key("F"), run: () => go({ at: "worklist" }) },
    { id: "escalations", label: t("nav-escalations"), run: () => go({ at: "escalations" }) },
    { id: "attention", label: t("nav-attention"), run: () => go({ at: "attention" }) },
    { id: "policies", label: t("nav-policies"), run: () => go({ at: "policies" }) },
    { id: "policy-draft", label: t("policy-draft"), run: () => go({ at: "policies", show: "draft" }) },
    { id: "insights", label: t("nav-insights"), run: () => go({ at: "insights" }) },
    { id: "desk", label: t("nav-desk"), run: () => go({ at: "desk" }) },
    { id: "lock", label: t("nav-lock"), hint: key("L"), run: onLock },
    { id: "person", label: t("palette-switch"), run: onPerson },
    { id: "sync", label: t("palette-sync"), run: () => sync.mutate({}) },
  ];
}

/** Language and look of the desk. */
export function useLookCommands({ settings }: StartView): PaletteCommand[] {
  const { t, word } = useWords();
  const save = useCommand("set_settings");
  const startAgain = useStartAgain();
  const set = (patch: Partial<SettingsView>) =>
    void save.mutateAsync({ settings: { ...settings, ...patch } }).then(startAgain, () => undefined);
  const languages = LANGUAGE_TAGS.filter((language) => language !== settings.language);
  const themes = THEMES.filter((theme) => theme !== settings.theme);
  return [
    ...languages.map((language) => ({
      id: `language-${language}`,
      label: `${t("desk-language")}: ${word("language", language)}`,
      run: () => set({ language }),
    })),
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: t("palette-look", { theme: word("desk-theme", theme) }),
      run: () => set({ theme }),
    })),
  ];
}

/** Every deed that can be done to the marked cases together. */
export function useMarkedCommands(target: Target | null): PaletteCommand[] {
  const { t } = useWords();
  const marked = target?.marked;
  if (!marked) return [];
  const hint = t("bulk-count", { count: marked.count });
  return BULK_NAMES.map((name) => ({
    id: `marked-${name}`,
    label: t(bulkLabel(name)),
    hint,
    run: () => marked.run(name),
  }));
}

/** Every deed to one case that is possible now, and what else is done with it. Where the case is not on the screen it is named. */
export function useCaseCommands(view: CaseView | undefined, { person }: StartView, isNamed: boolean) {
  const { t, key } = useWords();
  const deed = useDeed();
  const others = useOtherCommands(view);
  if (!view) return [];
  const hint = isNamed ? view.number : undefined;
  const command = (name: DeedName): PaletteCommand => {
    const act = atOnce(name, view, person);
    const label = { id: `deed-${name}`, label: t(deedLabel(name)), hint };
    if (!act) return { ...label, ask: name as ActName };
    return { ...label, run: () => deed.run(view.id, act, t("toast-taken", { number: view.number })) };
  };
  const names: DeedName[] = [...nextDeeds(view, person), ...(may(view, "note") ? (["note"] as const) : [])];
  const print: PaletteCommand = { id: "print", label: t("do-print"), hint: hint ?? key("P"), ask: "paper" };
  return [...names.map(command), print, ...others.map((other) => ({ ...other, hint }))];
}

const may = ({ acts }: CaseView, name: ActName) => acts.some(({ act, refusal }) => act === name && refusal === null);

/** Files, the screen for the customer, and what is held on them. */
function useOtherCommands(view: CaseView | undefined): PaletteCommand[] {
  const words = useWords();
  const { t } = words;
  const say = useToast();
  const { handOver } = useHandOver();
  const hand = useCommand("hand_over");
  const { add } = useAttach(view?.id ?? "");
  const hasPin = (usePeople().data ?? []).some(({ enrolled, active, hasPin }) => enrolled && active && hasPin);
  if (!view) return [];
  const { id, number } = view;
  const attach = (files: File[]) =>
    void add(files).then((failure) => {
      say({ text: failure ? failureWords(words, failure.view) : t("toast-attached", { count: files.length, number }) });
    });
  const give = () =>
    void hand.mutateAsync({ id }).then(
      () => handOver(id),
      () => undefined,
    );
  return [
    ...(may(view, "attach") ? [{ id: "attach", label: t("do-attach"), run: () => chooseFiles(attach) }] : []),
    ...(may(view, "survey") && hasPin ? [{ id: "hand-over", label: t("handover-do"), run: give }] : []),
    ...(view.mayDisclose ? [{ id: "held", label: t("held-open"), ask: "held" as const }] : []),
  ];
}

/** Cases shown at most. */
const FOUND = 6;

/** Cases found by number or words, once the answer to just this text is there. */
export function useFoundCommands(text: string): PaletteCommand[] {
  const { go } = usePlace();
  const { data, isPlaceholderData } = useSearch(text, FOUND);
  if (!text || !data || isPlaceholderData) return [];
  return data.map(({ id, number, title }) => ({
    id: `case-${id}`,
    label: title,
    hint: number,
    isFound: true,
    run: () => go({ at: "case", id }),
  }));
}
