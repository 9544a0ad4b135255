/** Attached files of the fake host: bytes in memory, refused roughly as the app does. */
import type { AttachmentView, AttachRequest, CaseView, FileView } from "../contract";
import { FILE_ENDINGS } from "../contract";
import { line } from "./cases";
import { known } from "./people";

/** A kettle on a counter, drawn. */
const DRAWN = (hue: number) =>
  btoa(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><rect width="320" height="240" fill="hsl(${hue} 30% 85%)"/><rect y="180" width="320" height="60" fill="hsl(${hue} 20% 60%)"/><path d="M100 180l15-90h90l15 90z" fill="hsl(${hue} 40% 35%)"/><circle cx="160" cy="80" r="12" fill="hsl(${hue} 40% 25%)"/></svg>`,
  );

interface Kept {
  mediaType: string;
  data: string;
}

const kept = new Map<string, Kept & { name: string }>();

function address(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function keep(name: string, bytes: Kept): string {
  const made = address();
  kept.set(made, { name, ...bytes });
  return made;
}

interface Given {
  name: string;
  kind: AttachmentView["kind"];
  bytes: Kept;
  by: string;
  at: number;
  state: AttachmentView["state"];
  moved?: number;
}

export function put(view: CaseView, { name, kind, bytes, by, at, state, moved = 0 }: Given): string {
  const entry = line({ act: "attach", name, kind }, by, at, state === "waiting");
  const made = keep(name, bytes);
  view.timeline.push(entry);
  view.attachments.push({
    deed: entry.deed,
    address: made,
    name,
    mediaType: bytes.mediaType,
    kind,
    size: Math.max(1, Math.round(bytes.data.length * 0.75)),
    thumbnail: kind !== "document" && state !== "office" ? made : null,
    state,
    moved,
    who: known(by),
    at,
  });
  return entry.deed;
}

/** A photo that waits, one that is at the office, and a document. */
export function firstFiles(view: CaseView, now: number): void {
  const picture = (hue: number): Kept => ({ mediaType: "image/svg+xml", data: DRAWN(hue) });
  const hour = 3_600_000;
  put(view, {
    name: "kettle.jpg",
    kind: "photo",
    bytes: picture(20),
    by: "p-asha",
    at: now - 0.5 * hour,
    state: "here",
  });
  put(view, {
    name: "plug.jpg",
    kind: "photo",
    bytes: picture(210),
    by: "p-elif",
    at: now - 0.4 * hour,
    state: "office",
  });
  put(view, {
    name: "receipt R-480213.txt",
    kind: "document",
    bytes: { mediaType: "text/plain", data: btoa("1 x Kettle 1.7 l  29.90\nLot 2231\nPaid by card") },
    by: "p-asha",
    at: now - 0.3 * hour,
    state: "waiting",
  });
  view.timeline.sort((a, b) => a.at - b.at);
}

/** Why a file is not taken; null when it is. */
export function objection({ name, data }: AttachRequest): string | null {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? "";
  if (data === "") return "attachment_empty";
  if (!(FILE_ENDINGS as readonly string[]).includes(ending)) return "attachment_kind";
  return ending === "pdf" && !atob(data).startsWith("%PDF-") ? "attachment_not_as_named" : null;
}

const TYPES: Record<string, string> = { jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp" };

export function attach(view: CaseView, request: AttachRequest, by: string, now: number): string {
  const ending = request.name.split(".").at(-1)?.toLowerCase() ?? "";
  const mediaType = TYPES[ending] ?? (ending === "pdf" ? "application/pdf" : "text/plain");
  const picture = request.signature ? "signature" : "photo";
  const kind = mediaType.startsWith("image/") ? picture : "document";
  view.revision += 1;
  view.unsent += 1;
  return put(view, {
    name: request.name,
    kind,
    bytes: { mediaType, data: request.data },
    by,
    at: now,
    state: "waiting",
  });
}

export function fileOf(wanted: string): FileView | null {
  return kept.get(wanted) ?? null;
}
