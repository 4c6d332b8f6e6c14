import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import type { texts as commonTexts } from '../../i18n/common/texts.ts';
import type { Key } from '../../i18n/texts.ts';
import { nomineesOf } from '../../polls/names.ts';

type MarkKey = Extract<Key<typeof commonTexts.vi>, `${'choice' | 'confidence' | 'answer'}.${string}`>;

/** One line of a filled-in paper. */
export interface Mark {
  /** The clause or the name; empty where the paper has one question only. */
  readonly line: string;
  /** The mark among the common texts; null: left blank. In an election being named says it all, and this is undefined. */
  readonly mark: MarkKey | null | undefined;
}

/** A ballot as it is read: each line of the paper with its mark; of an election, those chosen. */
export function marksOn(
  question: Pick<PollQuestion, 'title' | 'paper'>,
  selection: Selection,
): readonly Mark[] {
  const names = nomineesOf(question.paper).map(({ name }) => name);
  switch (selection.type) {
    case 'motion': {
      const clauses = clausesOf(question);
      return selection.choices.map((choice, place) => ({
        line: clauses.length > 1 ? `${place + 1}. ${clauses[place] ?? ''}` : '',
        mark: choice && `choice.${choice}`,
      }));
    }
    case 'election':
      return selection.chosen.map((place) => ({ line: names[place] ?? '', mark: undefined }));
    case 'confidence-rating':
      return selection.levels.map((level, place) => ({
        line: names[place] ?? '',
        mark: level && `confidence.${level}`,
      }));
    case 'confidence-vote':
      return selection.answers.map((answer, place) => ({
        line: names[place] ?? '',
        mark: answer && `answer.${answer}`,
      }));
  }
}
