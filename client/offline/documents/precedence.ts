/** Longest claim, in milliseconds: what never comes to its end must not keep the others away. */
const LONGEST_MS = 10_000;

/** Who waits for something goes first, and what is done ahead stands still meanwhile. */
export interface Precedence {
  /** @returns the way to end the claim; it ends by itself after LONGEST_MS. */
  claim(): () => void;
  /** Resolves when nobody claims precedence. */
  free(): Promise<void>;
}

export function createPrecedence(): Precedence {
  const claims = new Set<symbol>();
  const waiting = new Set<() => void>();

  return {
    claim() {
      const mine = Symbol('claim');
      claims.add(mine);
      const end = () => {
        clearTimeout(timer);
        if (!claims.delete(mine) || claims.size > 0) return;
        for (const goOn of waiting) goOn();
        waiting.clear();
      };
      const timer = setTimeout(end, LONGEST_MS);
      return end;
    },
    async free() {
      while (claims.size > 0) await new Promise<void>((goOn) => waiting.add(goOn));
    },
  };
}
