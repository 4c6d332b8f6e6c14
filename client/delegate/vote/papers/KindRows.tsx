import type { Choice, ConfidenceAnswer, ConfidenceLevel } from '#shared/protocol/polls.ts';
import { MarkRows, type MarkRowsProps } from './MarkRows.tsx';
import { ANSWERS, CHOICES, LEVELS } from './marks.ts';

/** The rows of each kind of paper, each with its own marks. */

type Rows<T extends string> = Omit<MarkRowsProps<T>, 'options' | 'keyOf'>;

export function ClauseRows(props: Rows<Choice>) {
  return <MarkRows {...props} options={CHOICES} keyOf={(choice) => `choice.${choice}`} />;
}

export function LevelRows(props: Rows<ConfidenceLevel>) {
  return <MarkRows {...props} options={LEVELS} keyOf={(level) => `confidence.${level}`} />;
}

export function AnswerRows(props: Rows<ConfidenceAnswer>) {
  return <MarkRows {...props} options={ANSWERS} keyOf={(answer) => `answer.${answer}`} />;
}
