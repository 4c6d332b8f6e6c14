import { type RefObject, useEffect, useRef } from 'react';

/** For how long a button that has just come in the place of another takes no press: a double one must not do both. */
const SETTLES_MS = 400;

/** Keeps what stands in the zone from being pressed for a moment after it has changed; whoever was there with the keyboard stays there. */
export function useSettled(id: string): RefObject<HTMLDivElement | null> {
  const zone = useRef<HTMLDivElement>(null);
  const here = useRef(false);
  useEffect(() => {
    const place = zone.current;
    if (!place) return;
    const enter = () => {
      here.current = true;
    };
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget !== null) here.current = false;
    };
    place.addEventListener('focusin', enter);
    place.addEventListener('focusout', leave);
    return () => {
      place.removeEventListener('focusin', enter);
      place.removeEventListener('focusout', leave);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another thing to do is what has it settle again
  useEffect(() => {
    const place = zone.current;
    if (!place) return;
    place.inert = true;
    const timer = setTimeout(() => {
      place.inert = false;
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (here.current && lost) place.querySelector('button')?.focus();
    }, SETTLES_MS);
    return () => {
      clearTimeout(timer);
      place.inert = false;
    };
  }, [id]);
  return zone;
}
