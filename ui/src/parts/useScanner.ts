/** Scanners that type like a keyboard: told from people by their speed, whatever has the focus. */
import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";
import { focusedBox, type TextBox, write } from "./textBox";

/** The longest time between two characters of a scanner, in milliseconds. */
const GAP = 35;
/** The fewest characters of a code. */
const LEAST = 6;
/** How long a key that writes nowhere waits to be told from a scanner's, in milliseconds. */
const HOLD = 50;
/** How long after a code its line end may be typed a second time, in milliseconds. */
const ECHO = 100;

/** Moving about in a list harms nothing, and is done at once. */
const MOVES = new Set(["j", "k", "J", "K"]);

const SILENT = new Set(["Shift", "CapsLock", "AltGraph", "NumLock"]);

/** What to do with a code, done when the box is again as it was before; null leaves the code where it was typed. */
export type HearScan = (code: string, box: TextBox | null) => (() => void) | null;

/** Hears every code that is scanned, and takes its characters out of the box again if they are wanted elsewhere. */
export function useScanner(hear: HearScan, isActive = true): void {
  const heard = useEffectEvent(hear);
  useEffect(() => {
    if (!isActive) return;
    const ear = new Ear((code, box) => heard(code, box));
    window.addEventListener("keydown", ear.hear, { capture: true });
    return () => {
      window.removeEventListener("keydown", ear.hear, { capture: true });
      ear.release();
    };
  }, [isActive]);
}

interface Burst {
  code: string;
  /** When the last character came. */
  at: number;
  /** Where it was typed, and what stood there before. */
  box: TextBox | null;
  before: string;
}

const isEnd = ({ key }: KeyboardEvent) => key === "Enter" || key === "Tab";

/** One character that is typed and not held down; a blank ends a code, for people write words. */
function isCharacter(event: KeyboardEvent): boolean {
  const isCommand = (event.ctrlKey || event.altKey) && !event.getModifierState("AltGraph");
  return event.key.length === 1 && event.key !== " " && !isCommand && !event.metaKey && !event.repeat;
}

/** True in a menu or a list of choices above the screen, where letters only move about. */
function isChoosing(): boolean {
  const choices = document.activeElement?.closest("[role=menu], [role=listbox]");
  return choices != null && !choices.closest("main");
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The same key, for what has the focus now. True when nobody made anything of it. */
function hand(event: KeyboardEvent): boolean {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = event;
  const how = { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true };
  return (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", how));
}

class Ear {
  private burst: Burst | null = null;
  /** When something with a blank in it was typed: what follows at once is no code either. */
  private wordsAt = Number.NEGATIVE_INFINITY;
  private heardAt = Number.NEGATIVE_INFINITY;
  /** Keys that would mean something to the window, such as "t" in the worklist. */
  private held: KeyboardEvent[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isReplaying = false;
  private readonly onScan: HearScan;

  constructor(onScan: HearScan) {
    this.onScan = onScan;
  }

  readonly hear = (event: KeyboardEvent): void => {
    if (this.isReplaying || event.isComposing || SILENT.has(event.key)) return;
    if (isCharacter(event)) this.take(event);
    else if (isEnd(event) && event.timeStamp - this.heardAt <= ECHO) swallow(event);
    else this.end(event);
  };

  private take(event: KeyboardEvent): void {
    const at = event.timeStamp;
    const isNext = this.burst !== null && at - this.burst.at <= GAP;
    if (!isNext) {
      this.release();
      const isInWords = at - this.wordsAt <= GAP;
      const box = focusedBox();
      this.burst = isInWords ? null : { code: "", at, box, before: box?.value ?? "" };
    }
    if (!this.burst) {
      this.wordsAt = at;
      return;
    }
    this.burst.code += event.key;
    this.burst.at = at;
    if (this.burst.box || (this.held.length === 0 && (MOVES.has(event.key) || isChoosing()))) return;
    swallow(event);
    this.held.push(event);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.release, HOLD);
  }

  private end(event: KeyboardEvent): void {
    const { burst } = this;
    this.burst = null;
    const isNext = event.timeStamp - (burst?.at ?? this.wordsAt) <= GAP;
    if (event.key === " " && isNext) this.wordsAt = event.timeStamp;
    const isScan = isNext && isEnd(event) && burst !== null && burst.code.length >= LEAST;
    const act = isScan ? this.onScan(burst.code, burst.box) : null;
    if (!burst || !act) {
      const wasHeld = this.held.length > 0;
      this.release();
      // What was held back may have moved the focus: this key is meant for what has it now.
      if (wasHeld && event.target !== document.activeElement && event.key !== "Tab") this.again(event);
      return;
    }
    swallow(event);
    this.heardAt = event.timeStamp;
    clearTimeout(this.timer);
    this.held = [];
    if (burst.box?.isConnected) write(burst.box, burst.before);
    act();
  }

  private again(event: KeyboardEvent): void {
    swallow(event);
    this.isReplaying = true;
    hand(event);
    this.isReplaying = false;
  }

  /** What was held back was typed by a person: it happens now. */
  readonly release = (): void => {
    clearTimeout(this.timer);
    const { held } = this;
    this.held = [];
    this.isReplaying = true;
    for (const event of held) {
      // What one key does is there before the next one, as between keys that were not held back.
      const isHeard = flushSync(() => hand(event));
      if (isHeard && focusedBox()) document.execCommand("insertText", false, event.key);
    }
    this.isReplaying = false;
  };
}
