import type { StickyNote, TextBox } from '#shared/protocol/annotations.ts';

/** How far an arrow key moves a note, in points. */
const STEP = 6;

/** How far a key moves what is chosen, in points, y upwards; only with Shift, as the bare arrows scroll the pages. Null: it does not. */
export function stepOf({
  shiftKey,
  key,
}: {
  readonly shiftKey: boolean;
  readonly key: string;
}): [number, number] | null {
  if (!shiftKey) return null;
  switch (key) {
    case 'ArrowLeft':
      return [-STEP, 0];
    case 'ArrowRight':
      return [STEP, 0];
    case 'ArrowUp':
      return [0, STEP];
    case 'ArrowDown':
      return [0, -STEP];
    default:
      return null;
  }
}

/** The same note elsewhere; in points. */
export function movedBy<T extends StickyNote | TextBox>(body: T, dx: number, dy: number): T {
  const round = (n: number) => Math.round(n * 100) / 100;
  return { ...body, at: [round(body.at[0] + dx), round(body.at[1] + dy)] };
}
