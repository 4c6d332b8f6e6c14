import { lazy, Suspense } from 'react';
import type { Choice, PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import { mark, toggleCandidate } from './filling.ts';
import { linesOf } from './lines.ts';

import { OpeningPaper } from './OpeningPaper.tsx';
import styles from './PaperForm.module.css';

const CandidatesPaper = lazy(async () => ({
  default: (await import('./CandidatesPaper.tsx')).CandidatesPaper,
}));

const ClauseRows = lazy(async () => ({ default: (await import('./KindRows.tsx')).ClauseRows }));
const LevelRows = lazy(async () => ({ default: (await import('./KindRows.tsx')).LevelRows }));
const AnswerRows = lazy(async () => ({ default: (await import('./KindRows.tsx')).AnswerRows }));

interface PaperFormProps {
  readonly question: Pick<PollQuestion, 'title' | 'paper'>;
  readonly selection: Selection;
  readonly disabled: boolean;
  readonly onChange: (selection: Selection) => void;
}

/** Any paper, to be filled in. What becomes of each mark is up to whoever shows it. */
export function PaperForm(props: PaperFormProps) {
  return (
    <Suspense fallback={<OpeningPaper />}>
      <Form {...props} />
    </Suspense>
  );
}

function Form({ question, selection, disabled, onChange }: PaperFormProps) {
  const { paper } = question;
  switch (selection.type) {
    case 'motion': {
      const { choices } = selection;
      const change = (place: number, choice: Choice) =>
        onChange({ type: 'motion', choices: mark(choices, place, choice) });
      return choices.length === 1 ? (
        <>
          <SoleClause paper={paper} />
          <ChoiceButtons
            question={linesOf(question)[0]?.title ?? question.title}
            chosen={choices[0] ?? null}
            disabled={disabled}
            onChoose={(choice) => change(0, choice)}
          />
        </>
      ) : (
        <ClauseRows lines={linesOf(question)} marks={choices} disabled={disabled} onMark={change} />
      );
    }
    case 'election':
      return (
        paper.type === 'election' && (
          <CandidatesPaper
            candidates={paper.candidates}
            seats={paper.seats}
            chosen={selection.chosen}
            disabled={disabled}
            onToggle={(place) => onChange(toggleCandidate(selection, place, paper.seats))}
          />
        )
      );
    case 'confidence-rating':
      return (
        <LevelRows
          lines={linesOf(question)}
          marks={selection.levels}
          disabled={disabled}
          onMark={(place, level) =>
            onChange({ type: 'confidence-rating', levels: mark(selection.levels, place, level) })
          }
        />
      );
    case 'confidence-vote':
      return (
        <AnswerRows
          lines={linesOf(question)}
          marks={selection.answers}
          disabled={disabled}
          onMark={(place, answer) =>
            onChange({ type: 'confidence-vote', answers: mark(selection.answers, place, answer) })
          }
        />
      );
  }
}

/** A motion of one clause is marked like an undivided question, but what is put to the vote is the clause. */
function SoleClause({ paper }: Pick<PollQuestion, 'paper'>) {
  const clause = paper.type === 'motion' ? paper.clauses[0] : undefined;
  return clause !== undefined && <p className={styles.clause}>{clause}</p>;
}
