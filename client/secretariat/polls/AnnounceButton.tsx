import { useState } from 'react';
import type { ClosedPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { verdictOf } from '../../polls/sentences.ts';
import { texts as resultTexts } from '../../polls/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { texts } from './texts.ts';

interface AnnounceButtonProps {
  readonly poll: ClosedPoll;
  /** Whether announcing is what the screen is for at this moment. */
  readonly prominent?: boolean;
}

/** Announces a result, after showing what the hall and all tablets will read: there is no way back. */
export function AnnounceButton({ poll, prominent = false }: AnnounceButtonProps) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const give = useGive('AnnouncePollResult');
  const verdict = useVerdict(poll);
  return (
    <>
      <ActionButton
        gives="AnnouncePollResult"
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'large' : 'normal'}
        onClick={() => setAsking(true)}
      >
        {t('announce')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="AnnouncePollResult"
          title={t('announceTitle')}
          text={
            <>
              <p>{poll.question.title}</p>
              {verdict !== null && (
                <p>
                  <strong>{verdict}</strong>
                </p>
              )}
              <p>{t('announceText')}</p>
            </>
          }
          confirm={t('announce')}
          onConfirm={() => give({ type: 'AnnouncePollResult', pollId: poll.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** "ĐƯỢC THÔNG QUA, 75/83"; null where a result has no single verdict. */
function useVerdict({ result }: ClosedPoll): string | null {
  const t = useTexts(texts);
  const tResult = useTexts(resultTexts);
  const passed = verdictOf(result.outcome);
  if (passed === null) return null;
  const verdict = tResult(passed ? 'passed' : 'failed');
  const [only, ...more] = result.outcome.type === 'motion' ? result.outcome.clauses : [];
  if (!only || more.length > 0) return verdict;
  return t('announceVerdict', { verdict, count: only.counts.for, total: result.total });
}
