import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { StartView } from "@/ipc/contract";
import { useLock } from "@/ipc/deeds";

/** How often it is looked whether the desk was left, in milliseconds. */
const LOOK = 5_000;
const MINUTE = 60_000;

/** Locks at once when asked, and by itself when nobody is at the desk, unless a customer is. `isLocking` from then on: what was on the screen leaves it. */
export function useLocking({ person, settings }: StartView, isOurs: boolean) {
  const [isLocking, setLocking] = useState(false);
  const hasPin = person?.hasPin ?? false;
  const lockUp = useLock();
  const lock = useCallback(() => setLocking(true), []);
  const settle = useEffectEvent(() => {
    const end = () => setLocking(false);
    void lockUp().then(end, end);
  });
  // What is being typed is kept when it leaves the screen, and that comes first.
  useEffect(() => {
    if (isLocking) settle();
  }, [isLocking]);
  useLeft(hasPin && isOurs ? settings.lockAfter * MINUTE : 0, lock);
  return { isLocking, lock, hasPin };
}

/** Tells that nobody has touched a key or the pointer for so long; with 0 never. */
function useLeft(limit: number, then: () => void): void {
  useEffect(() => {
    if (limit === 0) return;
    let touched = Date.now();
    // A computer that slept has run no timer: the first touch after it comes too late as well.
    const isLeft = () => Date.now() - touched >= limit;
    const look = () => isLeft() && then();
    const touch = () => {
      look();
      touched = Date.now();
    };
    const timer = setInterval(look, LOOK);
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
    };
  }, [limit, then]);
}

const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"];
