import type { PollQuestion, PollResult } from '#shared/protocol/polls.ts';
import { procedureKey, type Text, text } from './names.ts';

/** Those present at a vote in the hall, by what became of them: the counts of `parts` add up to `there`. */
export interface AddingUp {
  readonly there: number;
  readonly parts: readonly { readonly text: Text; readonly count: number }[];
}

/**
 * Of a motion in one piece each choice, and who made none; of any other paper those who could vote. Beside them who was there and
 * recused. Null of an opinion poll: nobody has to be present for it.
 */
export function addingUp(
  { procedure }: Pick<PollQuestion, 'procedure'>,
  { present, recused, outcome }: PollResult,
): AddingUp | null {
  if (procedure.type === 'opinion') return null;
  const [only, ...more] = outcome.type === 'motion' ? outcome.clauses : [];
  const voters =
    only && more.length === 0
      ? [
          { text: text('common:choice.for'), count: only.counts.for },
          { text: text('common:choice.against'), count: only.counts.against },
          { text: text('common:choice.abstain'), count: only.counts.abstain },
          { text: text(`result:idle.${procedureKey(procedure)}`), count: only.counts.silent },
        ]
      : [{ text: text('result:mayVote'), count: present }];
  const kept = recused > 0 ? [{ text: text('result:mayNot'), count: recused }] : [];
  return { there: present + recused, parts: [...voters, ...kept] };
}
