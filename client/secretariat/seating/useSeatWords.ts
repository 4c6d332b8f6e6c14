import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import type { Cell } from '#shared/seating/occupants.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { SeatState } from '../../seating/looks.ts';
import { texts as seatTexts } from '../../seating/texts.ts';
import { texts as pollTexts } from '../live-poll/texts.ts';
import type { OperatorState } from './operator-states.ts';
import { texts } from './texts.ts';
import { useIsSecretVote } from './useOperatorStates.ts';

type States = ReadonlyMap<DelegateId, OperatorState>;

/** A state in words; in a secret poll nobody is said to have voted, only to have got a paper. */
export function useStateWords(): (state: SeatState) => string {
  const tSeat = useTexts(seatTexts);
  const tPoll = useTexts(pollTexts);
  const secret = useIsSecretVote();
  return (state) => {
    if (secret && state === 'voted') return tPoll('who.secret.done');
    if (secret && state === 'missing') return tPoll('who.secret.missing');
    if (secret && state === 'missing-gone') return `${tPoll('who.secret.missing')}, ${tPoll('tabletGone')}`;
    return tSeat(`state.${state}`);
  };
}

/** What is known of a delegate in words, beside the name. */
export function useDelegateWords(): (delegate: Delegate, states: States) => string {
  const t = useTexts(texts);
  const stateWords = useStateWords();
  return ({ id }, states) => {
    const known = states.get(id);
    if (!known) return '';
    const { state, place, connected } = known;
    // The tablet is part of these words already.
    const told = ['present-gone', 'missing-gone', 'connected'].includes(state);
    return [
      stateWords(state),
      place === null ? '' : t('place', { place }),
      told ? '' : t(connected ? 'connected' : 'notConnected'),
    ]
      .filter((part) => part !== '')
      .join(', ');
  };
}

/** A cell of the map in words: who, which seat, what is known. */
export function useSeatWords(): (cell: Cell, states: States) => string {
  const tSeat = useTexts(seatTexts);
  const delegateWords = useDelegateWords();
  return ({ seat, delegates }, states) => {
    const where = seat === '' ? tSeat('noSeat') : tSeat('seat', { seat });
    if (delegates.length === 0) return `${where}, ${tSeat('state.free')}`;
    return delegates
      .map((delegate) => `${delegate.name}, ${where}, ${delegateWords(delegate, states)}`)
      .join('; ');
  };
}
