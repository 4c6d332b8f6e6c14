import type { Selection } from '#shared/protocol/polls.ts';

/** An answer to an opinion poll that is being written and has not been sent. */
export interface OpinionDraft {
  readonly selection: Selection;
  readonly reason: string;
}

/** Where version 0.3.0 kept what was being written, readable, by person and poll. */
export const EARLIER_DRAFTS = 'nghi-truong:opinion-drafts';
