import { useEffect, useRef } from 'react';
import type { ClockFace } from '#shared/session/floor/speech-clock.ts';
import { usePreferences } from '../../../ui/preferences.ts';
import { toneAt } from './tones.ts';

const SECONDS = 0.6;
const SOFT = 0.12;

/** One soft tone when the time is almost up and one when it is, unless this device is to be silent. */
export function useTones(phase: ClockFace['phase']): void {
  const sounds = usePreferences((preferences) => preferences.sounds);
  const before = useRef(phase);
  useEffect(() => {
    const hertz = toneAt(before.current, phase);
    before.current = phase;
    if (sounds && hertz !== null) void play(hertz).catch(() => {});
  }, [phase, sounds]);
}

/** Silent where the browser has not been touched yet, or cannot sound. */
async function play(hertz: number): Promise<void> {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const loudness = context.createGain();
  const start = context.currentTime;
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(SOFT, start + 0.05);
  loudness.gain.linearRampToValueAtTime(0, start + SECONDS);
  tone.connect(loudness).connect(context.destination);
  tone.addEventListener('ended', () => void context.close());
  tone.start(start);
  tone.stop(start + SECONDS);
}
