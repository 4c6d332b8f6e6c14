import { useEffect, useState } from 'react';
import { useLive } from '../connection/context.tsx';

/** The server's clock in milliseconds since the epoch, redrawn every `stepMs`. */
export function useServerNow(stepMs: number): number {
  const offset = useLive((live) => live.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
  return now + offset;
}

/** Whole seconds left until `closesAt`, never below 0; null when nothing ends by itself. */
export function useSecondsLeft(closesAt: string | null): number | null {
  const now = useServerNow(250);
  if (closesAt === null) return null;
  return Math.max(0, Math.ceil((Date.parse(closesAt) - now) / 1000));
}

/** "4:05" */
export function formatCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
