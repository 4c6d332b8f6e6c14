import type { Electorate, Nominee, Paper, PollRecord, Procedure } from '#shared/protocol/polls.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts, type vi } from '../i18n/common/texts.ts';
import { type Phrase, phrase } from '../i18n/texts.ts';

type Words = typeof vi;

/** How a procedure is called: the manual ones by their means. `procedure.${procedureKey(...)}` of the common texts. */
export function procedureKey(procedure: Procedure): keyof Words['procedure'] {
  return procedure.type === 'manual' ? procedure.means : procedure.type;
}

/** Who could vote and did not, in the words of the procedure. */
export function silentText(procedure: Procedure): Phrase {
  return phrase(commonTexts, `silent.${procedureKey(procedure)}`);
}

export function electorateText(electorate: Electorate): Phrase {
  return electorate.type === 'all'
    ? phrase(commonTexts, 'electorate.all')
    : phrase(commonTexts, `electorate.${electorate.type}`, { name: electorate.name });
}

/** Where a poll stands, as a word: a repeat that took its place says more than how it ended. */
export function pollStatusKey(poll: Poll): keyof Words['pollStatus'] {
  if (poll.superseded && poll.status !== 'annulled') return 'superseded';
  if (poll.status === 'open') return isHallPoll(poll) ? 'open' : 'asking';
  return poll.status === 'ended' ? 'closed' : poll.status;
}

/** Two sign-ins of a session belong to its secretariat and not to a person; other secretaries are known by their names. */
export function secretaryText(called: string): Phrase {
  return called === 's1' || called === 's2'
    ? phrase(commonTexts, `secretary.${called}`)
    : phrase(commonTexts, 'secretary.other', { name: called });
}

/** Whoever confirmed a count by hand: another secretary, or a counter. */
export function confirmerText({
  confirmedBy,
  confirmedAs,
}: Pick<Extract<PollRecord, { type: 'manual' }>, 'confirmedBy' | 'confirmedAs'>): Phrase {
  return confirmedAs === 'counter'
    ? phrase(commonTexts, 'counterNamed', { name: confirmedBy })
    : secretaryText(confirmedBy);
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
