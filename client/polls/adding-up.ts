import type { PollQuestion, PollResult } from '#shared/protocol/polls.ts';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { type Phrase, phrase } from '../i18n/texts.ts';
import { texts } from './texts.ts';

/** Those present at a vote in the hall, by what became of them: the counts of `parts` add up to `there`. */
export interface AddingUp {
  readonly there: number;
  readonly parts: readonly { readonly text: Phrase; readonly count: number }[];
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
  const how = procedure.type === 'manual' ? procedure.means : procedure.type;
  const [only, ...more] = outcome.type === 'motion' ? outcome.clauses : [];
  const voters =
    only && more.length === 0
      ? [
          { text: phrase(commonTexts, 'choice.for'), count: only.counts.for },
          { text: phrase(commonTexts, 'choice.against'), count: only.counts.against },
          { text: phrase(commonTexts, 'choice.abstain'), count: only.counts.abstain },
          { text: phrase(texts, `idle.${how}`), count: only.counts.silent },
        ]
      : [{ text: phrase(texts, 'mayVote'), count: present }];
  const kept = recused > 0 ? [{ text: phrase(texts, 'mayNot'), count: recused }] : [];
  return { there: present + recused, parts: [...voters, ...kept] };
}
