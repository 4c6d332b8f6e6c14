import { z } from 'zod';
import { Choice } from './polls.ts';

/*
 * A trial vote (biểu quyết thử): people try the buttons. Nothing of it is an event, a ballot or a poll: it has names and ids of its own, lives in
 * the memory of one process, and nothing of it can be taken for anything else.
 */

export const TrialId = z.uuid().brand<'TrialId'>();
export type TrialId = z.infer<typeof TrialId>;

/** What a delegate presses in it. */
export const PressTrial = z.object({ trialId: TrialId, choice: Choice });
export type PressTrial = z.infer<typeof PressTrial>;

/** The trial under way, as a device is told of it. */
export interface Trial {
  readonly trialId: TrialId;
  /** How many have pressed, on consoles and hall screens; null for those who are not told. */
  readonly pressed: number | null;
  /** What this delegate pressed last. */
  readonly mine: Choice | null;
}
