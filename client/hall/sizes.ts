/*
 * Sizes of text in units of the screen, 1/100 of its width (Hall.module.css), a screen being 16 wide and 9 high.
 */

/** The least size of what matters: 1/25 of the height, which is read from 20 m. */
export const LEGIBLE = 2.25;

const STEP = 0.05;

/** From `max` to `min`, the largest first: with columns a smaller size may need more height than a larger one, so none is left out. */
export function sizesDownFrom(max: number, min = LEGIBLE): readonly number[] {
  const steps = Math.max(0, Math.round((max - min) / STEP));
  return Array.from({ length: steps + 1 }, (_, down) => Number((min + (steps - down) * STEP).toFixed(2)));
}
