import type { Electorate, Nominee, Paper, Procedure } from '#shared/protocol/polls.ts';
import { isHallPoll } from '#shared/session/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import type { common } from '../i18n/common.ts';

type Words = typeof common.vi;

/** A text of the `common` or the `result` namespace with what is filled in: `t(text.key, text.values)`. */
export interface Text {
  readonly key: `${'common' | 'result'}:${string}`;
  readonly values: Readonly<Record<string, string | number>>;
}

export function text(key: Text['key'], values: Text['values'] = {}): Text {
  return { key, values };
}

/** How a procedure is called: the manual ones by their means. `t(`common:procedure.${procedureKey(...)}`)`. */
export function procedureKey(procedure: Procedure): keyof Words['procedure'] {
  return procedure.type === 'manual' ? procedure.means : procedure.type;
}

/** Who could vote and did not, in the words of the procedure. */
export function silentText(procedure: Procedure): Text {
  return text(`common:silent.${procedureKey(procedure)}`);
}

export function electorateText(electorate: Electorate): Text {
  return electorate.type === 'all'
    ? text('common:electorate.all')
    : text(`common:electorate.${electorate.type}`, { name: electorate.name });
}

/** Where a poll stands, as a word: a repeat that took its place says more than how it ended. */
export function pollStatusKey(poll: Poll): keyof Words['pollStatus'] {
  if (poll.superseded && poll.status !== 'annulled') return 'superseded';
  if (poll.status === 'open') return isHallPoll(poll) ? 'open' : 'asking';
  return poll.status === 'ended' ? 'closed' : poll.status;
}

/** Sign-ins of the secretariat belong to an office and not to a person. */
export function secretaryText(id: string): Text {
  return id === 's1' || id === 's2' ? text(`common:secretary.${id}`) : text('common:secretary.other', { id });
}

/** Those who stand on an election's or a confidence paper; nobody on a motion. */
export function nomineesOf(paper: Paper): readonly Nominee[] {
  switch (paper.type) {
    case 'motion':
      return [];
    case 'election':
      return paper.candidates;
    case 'confidence-rating':
    case 'confidence-vote':
      return paper.officials;
  }
}
