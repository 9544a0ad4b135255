/** Where values stand in a TOML text. Reads just enough of TOML to find a place again; what it says, the app reads. */

export interface Entry {
  path: string[];
  /** Counted from 1. */
  line: number;
  /** As it is written; empty for the heading of a section. */
  value: string;
}

/** The parts of a place: `calendars.london.holidays."2026-12-25"` and `ladders.service[1].offset`. */
export function segments(place: string): string[] {
  const found = place.matchAll(/"((?:[^"\\]|\\.)*)"|\[(\d+)\]|([^.[\]"\s]+)/g);
  return [...found].map(([, quoted, index, bare]) => quoted ?? index ?? bare ?? "");
}

/** Brackets that a value leaves open. */
function open(value: string): number {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "").replace(/#.*/, "");
  return (bare.match(/\[/g)?.length ?? 0) - (bare.match(/\]/g)?.length ?? 0);
}

/** A value without the comment behind it. */
const bare = (value: string): string => /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^#"'])*/.exec(value)?.[0].trim() ?? value;

/** Every heading and value in order. */
export function entries(text: string): Entry[] {
  const found: Entry[] = [];
  const counts = new Map<string, number>();
  let section: string[] = [];
  let rest = 0;
  for (const [index, source] of text.split("\n").entries()) {
    const line = source.trim();
    if (rest > 0) {
      rest += open(line);
      const last = found.at(-1);
      if (last) last.value += ` ${bare(line)}`;
      continue;
    }
    const heading = /^\[(\[?)([^\]]+)\]\]?\s*(?:#.*)?$/.exec(line);
    const value = /^((?:"(?:[^"\\]|\\.)*"|[\w.-])+)\s*=\s*(.*)$/.exec(line);
    if (heading) {
      section = segments(heading[2] ?? "");
      if (heading[1]) {
        const name = section.join("\n");
        const count = counts.get(name) ?? 0;
        counts.set(name, count + 1);
        section = [...section, String(count)];
      }
      found.push({ path: section, line: index + 1, value: "" });
    } else if (value) {
      rest = open(value[2] ?? "");
      found.push({ path: [...section, ...segments(value[1] ?? "")], line: index + 1, value: bare(value[2] ?? "") });
    }
  }
  return found;
}

/** The line of a place, or of the nearest section around it; null where nothing of it is written. */
export function lineOf(text: string, place: string): number | null {
  const named = /^line (\d+)$/.exec(place);
  if (named) return Number(named[1]);
  const all = entries(text);
  const wanted = segments(place);
  for (let depth = wanted.length; depth > 0; depth -= 1) {
    const found = all.find(({ path }) => wanted.slice(0, depth).every((part, index) => path[index] === part));
    if (found) return found.line;
  }
  return null;
}
