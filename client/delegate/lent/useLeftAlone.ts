import { useEffect, useEffectEvent } from 'react';

/** Nobody touched it: it lies somewhere. Long enough for a report to be listened to. */
const UNTOUCHED_MS = 30 * 60_000;
/** The screen was off, or another app in front: it may be in other hands. */
const AWAY_MS = 2 * 60_000;

const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const;

/** Calls `onLeft` when nobody is before the tablet any more, as far as it can tell. */
export function useLeftAlone(watching: boolean, onLeft: () => void): void {
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    if (!watching) return;
    let touchedAt = Date.now();
    let wentAt: number | null = null;
    const touched = () => {
      touchedAt = Date.now();
    };
    const looked = () => {
      if (document.visibilityState === 'hidden') wentAt = Date.now();
      else if (wentAt !== null && Date.now() - wentAt > AWAY_MS) left();
      else wentAt = null;
    };
    const timer = setInterval(() => {
      if (Date.now() - touchedAt > UNTOUCHED_MS) left();
    }, 60_000);
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true, passive: true });
    document.addEventListener('visibilitychange', looked);
    return () => {
      clearInterval(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
      document.removeEventListener('visibilitychange', looked);
    };
  }, [watching]);
}
