import { useTranslation } from 'react-i18next';
import type { Selection } from '#shared/protocol/polls.ts';
import { useRefusalText } from '../../../i18n/index.ts';
import type { SecretBallot } from '../../../offline/secret-booth.ts';
import { useConnectionState } from '../../services/useConnectionState.ts';
import { blankPlaces, marksOf } from '../papers/filling.ts';
import { PaperProgress } from '../papers/PaperProgress.tsx';

interface SecretProgressProps {
  readonly ballot: Extract<SecretBallot, { status: 'preparing' | 'ready' }> | undefined;
  readonly selection: Selection;
}

/** How much is marked, and what keeps this tablet from getting its ballot. */
export function SecretProgress({ ballot, selection }: SecretProgressProps) {
  const { t } = useTranslation('delegate');
  const sentence = useRefusalText();
  const marks = marksOf(selection);
  const blank = blankPlaces(marks);
  const marked = marks.length - blank.length;
  const setback = ballot?.status === 'preparing' ? ballot.setback : null;
  // A lost connection is said on the paper already.
  const online = useConnectionState() === 'online';
  const why = setback === 'no-answer' ? online && t('secret.noAnswer') : setback && sentence(setback);
  if (marks.length < 2) return why && <p role="status">{why}</p>;
  return (
    <PaperProgress
      text={t(selection.type === 'motion' ? 'paper.progressMarked' : 'paper.officialsMarked', {
        marked,
        total: marks.length,
      })}
      nextBlank={marked === 0 ? undefined : blank[0]}
    >
      {why && <p role="status">{why}</p>}
    </PaperProgress>
  );
}
