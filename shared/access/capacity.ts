/** As what somebody acts: one person may have several, and each entry of a log names the one they acted in. */
export const CAPACITIES = [
  'administrator',
  'secretary',
  'chair',
  'delegate',
  'group-secretary',
  'group-chair',
  'official',
  'guest',
  'counter',
  'observer',
  'display',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** As what something is done that goes on record: in a capacity, or by the server itself. */
export const ACTING_CAPACITIES = [...CAPACITIES, 'system'] as const;
export type ActingCapacity = (typeof ACTING_CAPACITIES)[number];

/** Capacities that only somebody who is signed in to a session can have in it. */
export const SESSION_CAPACITIES: readonly Capacity[] = CAPACITIES.filter(
  (capacity) => capacity !== 'administrator',
);

/** As what somebody is in a session who was invited to it. */
export const GUEST_CAPACITIES = ['official', 'guest', 'observer'] as const satisfies readonly Capacity[];
