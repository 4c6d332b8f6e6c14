import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { Deciders } from '../area.ts';
import { goesBeyond } from '../days.ts';
import { endingOf } from '../ending.ts';
import { findTerm, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { countOf, endingsOf, inTermAfter } from '../in-force-after.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

type TermCommand<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;

export const deciders = {
  AddTerm: (state, { term }) => {
    const { fresh, taken } = onlyNew((id) => findTerm(state, id), [term]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(...fresh.map((one) => ({ type: 'TermAdded', v: 1, term: one }) as const));
  },
  CorrectTerm: correctTerm,
  EndTerm: endTerm,
  StrikeTerm: (state, command) => {
    const known = findTerm(state, command.termId);
    if (!known) return refuse('unknown-term');
    if (known.struck) return decided();
    const used = [...state.memberships, ...state.sessions].some(
      ({ termId, struck }) => termId === known.id && !struck,
    );
    if (used) return refuse('still-used', { name: known.title });
    return decided({ type: 'TermStruck', v: 1, termId: known.id, ...groundsOf(command) });
  },
} satisfies Deciders<'AddTerm' | 'CorrectTerm' | 'EndTerm' | 'StrikeTerm'>;

function correctTerm(state: RegisterState, command: TermCommand<'CorrectTerm'>): RegisterDecision {
  const { term } = command;
  const known = valid(findTerm(state, term.id));
  if (!known) return refuse('unknown-term');
  if (saysTheSame(known, term)) return decided();
  // Nobody is put out by a correction of days.
  if (term.until !== null && goesBeyond(known, term.until)) {
    const count = countOf(inTermAfter(state, known, term.until));
    if (count > 0) return refuse('members-in-force', { name: known.title, count });
  }
  return decided({ type: 'TermCorrected', v: 1, term, ...groundsOf(command) });
}

/** Memberships of the term end with it if whoever ends it says so. */
function endTerm(state: RegisterState, command: TermCommand<'EndTerm'>): RegisterDecision {
  const known = valid(findTerm(state, command.termId));
  if (!known) return refuse('unknown-term');
  const ending = endingOf(known, command, known.title);
  if (ending === 'ended-so') return decided();
  if (ending !== 'ends') return { ok: false, refusal: ending };
  const inForce = inTermAfter(state, known, command.until);
  const count = countOf(inForce);
  if (count > 0 && !command.withMembers) return refuse('members-in-force', { name: known.title, count });
  return decided(...endingsOf({ ...inForce, terms: [known] }, command));
}
