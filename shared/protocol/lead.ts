import { z } from 'zod';
import { Actor } from './events.ts';
import { Instant } from './ids.ts';

/** Which of several consoles leads the session ("đang điều khiển"): of the moment, on no record, and no bar to what the others do. */
export const LeadMoment = z.object({
  leader: z.object({ device: z.string(), actor: Actor, since: Instant }).nullable(),
  /** Who has asked the leader to hand over. */
  asking: z.object({ device: z.string(), actor: Actor, at: Instant }).nullable(),
});
export type LeadMoment = z.infer<typeof LeadMoment>;

/**
 * take: leads from here on, where nobody does, whoever does has lost the connection, or has not answered for `LEAD_ANSWER_MS`. ask: asks the
 * leader. agree, decline: the leader's answer. leave: leads no more.
 */
export const LeadWish = z.object({ wish: z.enum(['take', 'ask', 'agree', 'decline', 'leave']) });
export type LeadWish = z.infer<typeof LeadWish>;

/** What a console is told of it. */
export interface ToldLead {
  readonly leader: {
    readonly actor: Actor;
    readonly since: Instant;
    /** This very console. */
    readonly own: boolean;
    readonly connected: boolean;
  } | null;
  readonly asking: { readonly actor: Actor; readonly at: Instant; readonly own: boolean } | null;
}
