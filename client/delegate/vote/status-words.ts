import type { Procedure } from '#shared/protocol/polls.ts';
import type { Poll } from '#shared/session/state.ts';

interface HowFar {
  readonly status: Poll['status'];
  readonly question: { readonly procedure: Pick<Procedure, 'type'> };
}

/** Key, below `vote`, of the sentence that says how far the poll is. */
export function statusKey({
  status,
  question,
}: HowFar): 'open' | 'openSecret' | 'closed' | 'announced' | 'annulled' {
  switch (status) {
    case 'open':
      return question.procedure.type === 'secret' ? 'openSecret' : 'open';
    // What an ended one lacks is its record and its result, of which nothing is said here.
    case 'ended':
    case 'closed':
      return 'closed';
    case 'announced':
    case 'annulled':
      return status;
  }
}
