import { lazy, Suspense } from 'react';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import { toggleCandidate } from './filling.ts';
import { linesOf } from './lines.ts';
import { OpeningPaper } from './OpeningPaper.tsx';
import styles from './PaperForm.module.css';

const CandidatesPaper = lazy(async () => ({
  default: (await import('./CandidatesPaper.tsx')).CandidatesPaper,
}));

const MarkedPaper = lazy(() => import('./MarkedPaper.tsx'));

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
  if (selection.type === 'election') {
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
  }
  if (selection.type === 'motion' && selection.choices.length === 1) {
    const [chosen = null] = selection.choices;
    return (
      <>
        <SoleClause paper={paper} />
        <ChoiceButtons
          question={linesOf(question)[0]?.title ?? question.title}
          chosen={chosen}
          disabled={disabled}
          onChoose={(choice) => onChange({ type: 'motion', choices: [choice] })}
        />
      </>
    );
  }
  return <MarkedPaper question={question} selection={selection} disabled={disabled} onChange={onChange} />;
}

/** A motion of one clause is marked like an undivided question, but what is put to the vote is the clause. */
function SoleClause({ paper }: Pick<PollQuestion, 'paper'>) {
  const clause = paper.type === 'motion' ? paper.clauses[0] : undefined;
  return clause !== undefined && <p className={styles.clause}>{clause}</p>;
}
