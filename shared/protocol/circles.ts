/**
 * Circles of people, from the widest to the narrowest: whoever is in one is in all before it.
 * - `public`: everybody, hall screens too
 * - `guests`: those invited, and officials who answer
 * - `members`: all delegates
 * - `standing-body`: Thường trực Hội đồng nhân dân
 * - `conduct`: whoever leads the sitting, and counts
 * - `secretariat`: the keepers of the log, who know all of it
 */
export const CIRCLES = ['public', 'guests', 'members', 'standing-body', 'conduct', 'secretariat'] as const;

/** How narrow a circle is: 0 for the public. */
export function narrowness(circle: (typeof CIRCLES)[number]): number {
  return CIRCLES.indexOf(circle);
}
