import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { mark } from './filling.ts';
import { linesOf } from './lines.ts';
import { MarkRows } from './MarkRows.tsx';
import { ANSWERS, CHOICES, LEVELS } from './marks.ts';

interface MarkedPaperProps {
  readonly question: Pick<PollQuestion, 'title' | 'paper'>;
  /** Of a paper of lines; an election has none. */
  readonly selection: Exclude<Selection, { type: 'election' }>;
  readonly disabled: boolean;
  readonly onChange: (selection: Selection) => void;
}

/** A paper of several lines, each with one mark of its kind. */
export default function MarkedPaper({ question, selection, disabled, onChange }: MarkedPaperProps) {
  const given = { lines: linesOf(question), disabled };
  switch (selection.type) {
    case 'motion':
      return (
        <MarkRows
          {...given}
          options={CHOICES}
          keyOf={(choice) => `choice.${choice}`}
          marks={selection.choices}
          onMark={(place, choice) =>
            onChange({ type: 'motion', choices: mark(selection.choices, place, choice) })
          }
        />
      );
    case 'confidence-rating':
      return (
        <MarkRows
          {...given}
          options={LEVELS}
          keyOf={(level) => `confidence.${level}`}
          marks={selection.levels}
          onMark={(place, level) =>
            onChange({ type: 'confidence-rating', levels: mark(selection.levels, place, level) })
          }
        />
      );
    case 'confidence-vote':
      return (
        <MarkRows
          {...given}
          options={ANSWERS}
          keyOf={(answer) => `answer.${answer}`}
          marks={selection.answers}
          onMark={(place, answer) =>
            onChange({ type: 'confidence-vote', answers: mark(selection.answers, place, answer) })
          }
        />
      );
  }
}
