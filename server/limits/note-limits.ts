/** How much of one person's the store holds. */
export interface NotesAmount {
  /** Versions that are not deletions. */
  readonly annotations: number;
  /** Their size as JSON, deletions too. */
  readonly bytes: number;
}

/** Deletions have no limit of their own: they make room. */
export type NoteLimits = NotesAmount;

/**
 * How much one delegate may keep on the server in one session: every page of a thousand written over, a hundred times what delegates
 * draw; and so little that five hundred who keep as much as they can fill no disk of a server.
 */
export const NOTE_LIMITS: NoteLimits = { annotations: 20_000, bytes: 100_000_000 };

/** Whether another message is taken, whole: of one that goes beyond a limit, nothing is sent back half. */
export function hasRoom(amount: NotesAmount, limits: NoteLimits): boolean {
  return amount.annotations < limits.annotations && amount.bytes < limits.bytes;
}
