import type { Selection } from '#shared/protocol/polls.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useLocalText } from '../../../i18n/useLocalText.ts';
import type { SecretBallot } from '../../../offline/secret/secret-booth.ts';
import { useLong } from '../../../ui/useLong.ts';
import { useConnectionState } from '../../services/useConnectionState.ts';
import { blankPlaces, marksOf } from '../papers/filling.ts';
import { PaperProgress } from '../papers/PaperProgress.tsx';
import { texts as voteTexts } from '../texts.ts';
import { texts } from './texts.ts';

interface SecretProgressProps {
  readonly ballot: Extract<SecretBallot, { status: 'preparing' | 'ready' }> | undefined;
  readonly selection: Selection;
}

/** A paper that is not here after so long, in milliseconds, is told to the secretariat. */
const LONG_MS = 15_000;

/** How much is marked, and what keeps this tablet from getting its ballot. */
export function SecretProgress({ ballot, selection }: SecretProgressProps) {
  const t = useTexts(texts);
  const tVote = useTexts(voteTexts);
  const sentence = useLocalText();
  const marks = marksOf(selection);
  const blank = blankPlaces(marks);
  const marked = marks.length - blank.length;
  const setback = ballot?.status === 'preparing' ? ballot.setback : null;
  // A lost connection is said on the paper already.
  const online = useConnectionState() === 'online';
  const preparing = ballot?.status === 'preparing';
  const long = useLong(LONG_MS, preparing) && preparing;
  const soon = setback === 'no-answer' ? online && t('noAnswer') : setback && sentence(setback);
  const why = long && online && (setback === null || setback === 'no-answer') ? t('noToken') : soon;
  if (marks.length < 2) return why && <p role="status">{why}</p>;
  return (
    <PaperProgress
      text={tVote(selection.type === 'motion' ? 'paper.progressMarked' : 'paper.officialsMarked', {
        marked,
        total: marks.length,
      })}
      nextBlank={marked === 0 ? undefined : blank[0]}
    >
      {why && <p role="status">{why}</p>}
    </PaperProgress>
  );
}
