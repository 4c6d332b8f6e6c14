import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Heights in the least size that is read from the back of the hall: of the headings of a table, and of a line in it. */
const HEADINGS = 2.3;
const LINE = 1.28;

/** On a screen of 16 by 9 without a notice above it. */
const USUAL = 6;

/** The lines of text for which `box` has room below the headings of a table, at its own size of text. */
export function useTableRoom(): { readonly box: RefObject<HTMLDivElement | null>; readonly room: number } {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(USUAL);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const measure = () => {
      const size = Number.parseFloat(getComputedStyle(outer).fontSize);
      setRoom(Math.max(1, Math.floor((outer.clientHeight / size - HEADINGS) / LINE)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, []);
  return { box, room };
}
