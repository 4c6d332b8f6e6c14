import { useState } from 'react';
import type { OpenPoll } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { CountPreview } from '../../polls/CountPreview.tsx';
import { secretaryText } from '../../polls/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMayGive } from '../services/useMayGive.ts';
import { SheetContent } from '../vote/SheetContent.tsx';
import { SheetFoot } from '../vote/SheetFoot.tsx';
import { ConfirmCount } from './ConfirmCount.tsx';
import styles from './Counting.module.css';
import { SendCountBack } from './SendCountBack.tsx';
import { texts } from './texts.ts';

interface CountToConfirmProps {
  readonly poll: OpenPoll;
  readonly count: NonNullable<OpenPoll['manualCount']>;
}

/** For a counter (ban kiểm phiếu): the numbers as a secretary entered them, to be agreed to or sent back. */
export default function CountToConfirm({ poll, count }: CountToConfirmProps) {
  const t = useTexts(texts);
  const say = usePhrases();
  const confirming = useMayGive('ConfirmManualCount');
  const rejecting = useMayGive('RejectManualCount');
  // What is agreed to are the numbers that were on the screen when the question was asked.
  const [asking, setAsking] = useState<{ readonly confirm: string } | 'send-back' | null>(null);
  const hide = () => setAsking(null);
  const name = say(secretaryText(count.enteredByName ?? count.enteredBy));
  return (
    <>
      <SheetContent heading={<h2 className={styles.heading}>{t('heading')}</h2>}>
        <Notice kind="info">{t('enteredBy', { name, time: formatTime(count.enteredAt) })}</Notice>
        <CountPreview poll={poll} />
      </SheetContent>
      <SheetFoot poll={poll}>
        {rejecting && (
          <Button size="large" onClick={() => setAsking('send-back')}>
            {t('sendBack')}
          </Button>
        )}
        {confirming && (
          <Button size="large" kind="primary" onClick={() => setAsking({ confirm: count.enteredAt })}>
            {t('confirm')}
          </Button>
        )}
      </SheetFoot>
      {asking === 'send-back' && <SendCountBack pollId={poll.id} onClose={hide} />}
      {asking !== null && asking !== 'send-back' && (
        <ConfirmCount pollId={poll.id} seen={asking.confirm} onClose={hide} />
      )}
    </>
  );
}
