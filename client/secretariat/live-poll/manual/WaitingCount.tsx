import { useState } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../../connection/context.tsx';
import { usePhrases, useTexts } from '../../../i18n/texts.ts';
import { CountPreview } from '../../../polls/CountPreview.tsx';
import { secretaryText } from '../../../polls/names.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ConfirmDialog } from '../../actions/ConfirmDialog.tsx';
import { ReasonDialog } from '../../actions/ReasonDialog.tsx';
import { useGive } from '../../actions/useGive.ts';
import { NamedRecord } from '../../polls/NamedRecord.tsx';
import styles from '../LivePoll.module.css';
import { texts } from './texts.ts';

type Count = NonNullable<OpenPoll['manualCount']>;

interface WaitingCountProps {
  readonly poll: OpenPoll;
  readonly count: Count;
  /** Whoever entered it enters it again. */
  readonly onReplace: () => void;
}

/** A count that was entered, as it will stand on record once another secretary confirms it. */
export function WaitingCount({ poll, count, onReplace }: WaitingCountProps) {
  const t = useTexts(texts);
  const say = usePhrases();
  const me = useLive((live) => live.me?.personId);
  const own = count.enteredBy === me;
  const name = secretaryText(count.enteredByName ?? count.enteredBy);
  return (
    <div className={styles.count}>
      <Notice kind="info">
        <p>
          <strong>{t('waiting')}.</strong>{' '}
          {t('enteredBy', { name: say(name), time: formatTime(count.enteredAt) })}
        </p>
        <p>{t(own ? 'otherConfirms' : 'youConfirm')}</p>
      </Notice>
      <CountPreview poll={poll}>{({ record }) => <NamedRecord poll={poll} record={record} />}</CountPreview>
      <div className={styles.actions}>
        {own ? <Button onClick={onReplace}>{t('reenter')}</Button> : <Decision poll={poll} count={count} />}
      </div>
    </div>
  );
}

function Decision({ poll, count }: { poll: OpenPoll; count: Count }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<{ readonly confirm: string } | 'reject' | null>(null);
  const give = useGive('ConfirmManualCount', 'RejectManualCount');
  const hide = () => setAsking(null);
  // What is confirmed are the numbers that were on the screen when the question was asked.
  const askToConfirm = () => setAsking({ confirm: count.enteredAt });
  return (
    <>
      <ActionButton gives="ConfirmManualCount" kind="primary" size="large" onClick={askToConfirm}>
        {t('confirm')}
      </ActionButton>
      <ActionButton gives="RejectManualCount" size="large" onClick={() => setAsking('reject')}>
        {t('reject')}
      </ActionButton>
      {asking !== null && asking !== 'reject' && (
        <ConfirmDialog
          gives="ConfirmManualCount"
          title={t('confirmTitle')}
          text={t('confirmText')}
          confirm={t('confirm')}
          onConfirm={() => give({ type: 'ConfirmManualCount', pollId: poll.id, enteredAt: asking.confirm })}
          onClose={hide}
        />
      )}
      {asking === 'reject' && (
        <ReasonDialog
          gives="RejectManualCount"
          title={t('rejectTitle')}
          confirm={t('reject')}
          onReason={(reason) => give({ type: 'RejectManualCount', pollId: poll.id, reason })}
          onClose={hide}
        />
      )}
    </>
  );
}
