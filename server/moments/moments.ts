import type { SessionId } from '#shared/protocol/ids.ts';

/** What is of the moment in a session: what hall screens were told to show, and where the secretariat leads, and which console does. */
export const MOMENTS = ['hall', 'presenter', 'lead'] as const;
export type MomentName = (typeof MOMENTS)[number];

export interface KeptMoment {
  readonly sessionId: SessionId;
  readonly name: MomentName;
  /** As it was put, after a way through JSON. */
  readonly value: unknown;
}

/**
 * What the screens of a session show and no record says. Only the last value of each is kept: a server that was killed goes on as it
 * was, and nothing is left of what was before.
 */
export interface Moments {
  all(): Promise<readonly KeptMoment[]>;
  /** `value`: plain JSON; null: there is none any more. Durable when it resolves. */
  put(sessionId: SessionId, name: MomentName, value: unknown): Promise<void>;
}
