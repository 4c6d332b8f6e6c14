/** As what somebody acts: one person may have several, and each entry of a log names the one they acted in. */
export const CAPACITIES = [
  'administrator',
  'secretary',
  'chair',
  'delegate',
  'group-secretary',
  'official',
  'guest',
  'counter',
  'observer',
  'display',
] as const;
export type Capacity = (typeof CAPACITIES)[number];
