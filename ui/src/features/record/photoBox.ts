/**
 * Photos that are not attached yet, in memory while the program runs: those of a sheet that is still being filled in, and those
 * of a complaint just recorded. They follow the number, never the other way round.
 */
import { FILE_ENDINGS, type RecordedView } from "@/ipc/contract";
import { Failed, failed } from "@/ipc/host";

export interface Photo {
  id: string;
  file: File;
}

/** Photos of a sheet. */
interface Kept {
  draft: string;
  person: string;
  photos: Photo[];
}

/** Photos of a recorded complaint: on their way, or left behind. */
export interface Following {
  complaint: string;
  number: string;
  person: string;
  left: Photo[];
  attached: number;
  isGoing: boolean;
  failure: Failed | null;
}

export interface PhotoState {
  kept: Kept[];
  following: Following[];
  /** The complaint whose number is on the screen, where its photos are spoken of. */
  shown: string | null;
}

type Attach = (complaint: string, file: File) => Promise<void>;

/** What the app takes of one file, in megabytes. */
export const LIMIT_MB = 64;
/** Number and slip come first, in milliseconds. */
const AFTER = 150;

/** Why a file would be refused later; null where nothing speaks against it. */
export function objection({
  name,
  size,
}: File): "attachment_kind" | "attachment_empty" | "attachment_too_large" | null {
  const ending = name.split(".").at(-1)?.toLowerCase();
  if (!FILE_ENDINGS.some((one) => one === ending)) return "attachment_kind";
  if (size === 0) return "attachment_empty";
  return size > LIMIT_MB * 1024 * 1024 ? "attachment_too_large" : null;
}

export class PhotoBox {
  private state: PhotoState = { kept: [], following: [], shown: null };
  private readonly hearers = new Set<() => void>();
  /** Whoever works at the desk: a file is attached in the name of whoever recorded the complaint, or not at all. */
  person = "";
  private readonly attach: Attach;

  constructor(attach: Attach) {
    this.attach = attach;
  }

  readonly get = (): PhotoState => this.state;

  readonly subscribe = (hear: () => void): (() => void) => {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  };

  private set(next: Partial<PhotoState>): void {
    this.state = { ...this.state, ...next };
    for (const hear of this.hearers) hear();
  }

  keep(draft: string, change: (photos: Photo[]) => Photo[]): void {
    const photos = change(this.state.kept.find((one) => one.draft === draft)?.photos ?? []);
    const others = this.state.kept.filter((one) => one.draft !== draft);
    this.set({ kept: photos.length > 0 ? [...others, { draft, person: this.person, photos }] : others });
  }

  /** Whose number is on the screen; what was attached is not spoken of any longer. */
  show(shown: string | null): void {
    const following = this.state.following.filter(({ isGoing, left }) => isGoing || left.length > 0);
    this.set({ shown, following: shown === null ? following : this.state.following });
  }

  /** The complaint lies on the disk: its photos go after it. */
  follow(draft: string, { id: complaint, number }: RecordedView): void {
    const kept = this.state.kept.find((one) => one.draft === draft);
    if (!kept) return;
    const { person, photos: left } = kept;
    const following = { complaint, number, person, left, attached: 0, isGoing: true, failure: null };
    this.set({
      kept: this.state.kept.filter((one) => one !== kept),
      following: [...this.state.following, following],
    });
    setTimeout(() => void this.go(complaint), AFTER);
  }

  async go(complaint: string): Promise<void> {
    this.change(complaint, () => ({ isGoing: true, failure: null }));
    for (const photo of this.find(complaint)?.left ?? []) {
      const problem = await this.try(complaint, photo);
      this.change(complaint, (now) =>
        problem
          ? { failure: now.failure ?? problem }
          : { left: now.left.filter((one) => one !== photo), attached: now.attached + 1 },
      );
    }
    this.change(complaint, () => ({ isGoing: false }));
  }

  forget(complaint: string): void {
    this.set({ following: this.state.following.filter((one) => one.complaint !== complaint) });
  }

  private find(complaint: string): Following | undefined {
    return this.state.following.find((one) => one.complaint === complaint);
  }

  private change(complaint: string, patch: (now: Following) => Partial<Following>): void {
    const change = (one: Following) => (one.complaint === complaint ? { ...one, ...patch(one) } : one);
    this.set({ following: this.state.following.map(change) });
  }

  private async try(complaint: string, { file }: Photo): Promise<Failed | null> {
    if (this.find(complaint)?.person !== this.person) {
      return new Failed({ code: "nobody_here", params: {}, data: "safe", reference: "" });
    }
    try {
      await this.attach(complaint, file);
      return null;
    } catch (thrown) {
      const problem = failed(thrown);
      return problem.view.code === "attachment_there" ? null : problem;
    }
  }
}
