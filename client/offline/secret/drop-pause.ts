/** Longest that a sealed ballot is held back, in milliseconds. */
const LONGEST_PAUSE_MS = 1_500;
/** How much of the countdown is left for the way to the server, whatever the pause. */
const RESERVED_MS = 3_000;

/**
 * Milliseconds to hold a sealed ballot back, with `msLeft` on the countdown (null: none). Ballots of a hall that presses
 * at once then arrive in another order than they were pressed in, and not right behind the same tablet's last message.
 * That blurs the order and no more: somebody who watches the whole network still sees which tablet sent something.
 */
export function randomPause(msLeft: number | null, random: () => number = Math.random): number {
  const most = msLeft === null ? LONGEST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, msLeft - RESERVED_MS);
  return Math.max(0, most) * random();
}
