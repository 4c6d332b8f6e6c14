/** Windows of pages in a second from which on nobody reads what goes by. */
const RUSH = 3;
/** Milliseconds without another scroll event after which the pages stand. */
const STILL_AFTER_MS = 100;

/** How fast the pages go by: what is only of use to who reads waits until they are slow enough to be read. */
export interface ScrollPace {
  /** Whether they go by too fast to be read: 1 downwards, -1 upwards, 0 not. */
  rush(): -1 | 0 | 1;
  /** The window lies at `top` of the column now; it is `height` high. Both in CSS pixels. */
  scrolled(top: number, height: number): void;
  /** Calls back once, at once where nothing rushes. @returns the way to give that up. */
  whenCalm(act: () => void): () => void;
}

export function createScrollPace(now: () => number = () => performance.now()): ScrollPace {
  const waiting = new Set<() => void>();
  let last: { readonly top: number; readonly at: number } | null = null;
  let rush: -1 | 0 | 1 = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function calm(): void {
    rush = 0;
    for (const act of [...waiting]) {
      waiting.delete(act);
      act();
    }
  }

  return {
    rush: () => rush,
    scrolled(top, height) {
      const at = now();
      const before = last;
      last = { top, at };
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = null;
        calm();
      }, STILL_AFTER_MS);
      // A single jump, to a page that was chosen, is no rush.
      if (!before || at <= before.at) return;
      const windows = (top - before.top) / Math.max(1, height);
      const fast = Math.abs(windows) / ((at - before.at) / 1000) > RUSH;
      if (fast) rush = windows > 0 ? 1 : -1;
      else if (rush !== 0) calm();
    },
    whenCalm(act) {
      if (rush === 0) {
        act();
        return () => {};
      }
      waiting.add(act);
      return () => void waiting.delete(act);
    },
  };
}
