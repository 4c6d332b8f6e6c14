import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosedPoll } from '#shared/session/state.ts';
import { verdictOf } from '../../polls/sentences.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';

interface AnnounceButtonProps {
  readonly poll: ClosedPoll;
  /** Whether announcing is what the screen is for at this moment. */
  readonly prominent?: boolean;
}

/** Announces a result, after showing what the hall and all tablets will read: there is no way back. */
export function AnnounceButton({ poll, prominent = false }: AnnounceButtonProps) {
  const { t } = useTranslation('secretariat');
  const [asking, setAsking] = useState(false);
  const give = useGive();
  const verdict = useVerdict(poll);
  return (
    <>
      <ActionButton
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'large' : 'normal'}
        onClick={() => setAsking(true)}
      >
        {t('poll.announce')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          title={t('poll.announceTitle')}
          text={
            <>
              <p>{poll.question.title}</p>
              {verdict !== null && (
                <p>
                  <strong>{verdict}</strong>
                </p>
              )}
              <p>{t('poll.announceText')}</p>
            </>
          }
          confirm={t('poll.announce')}
          onConfirm={() => give({ type: 'AnnouncePollResult', pollId: poll.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** "ĐƯỢC THÔNG QUA, 75/83"; null where a result has no single verdict. */
function useVerdict({ result }: ClosedPoll): string | null {
  const { t } = useTranslation('secretariat');
  const passed = verdictOf(result.outcome);
  if (passed === null) return null;
  const verdict = t(passed ? 'result:passed' : 'result:failed');
  const [only, ...more] = result.outcome.type === 'motion' ? result.outcome.clauses : [];
  if (!only || more.length > 0) return verdict;
  return t('poll.announceVerdict', { verdict, count: only.counts.for, total: result.total });
}
