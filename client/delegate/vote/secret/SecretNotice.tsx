import { LoaderCircle, MonitorSmartphone, ShieldAlert, TriangleAlert, Vote, WifiOff } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useLocalText } from '../../../i18n/useLocalText.ts';
import type { SecretBallot } from '../../../offline/secret/secret-booth.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLong } from '../../../ui/useLong.ts';
import { useConnectionState } from '../../services/useConnectionState.ts';
import { PlainStatement } from '../PlainStatement.tsx';
import { QUESTION_ID } from '../question-id.ts';
import { SheetFoot } from '../SheetFoot.tsx';
import { OpeningVault } from './OpeningVault.tsx';
import styles from './SecretNotice.module.css';
import { texts } from './texts.ts';

interface SecretNoticeProps {
  readonly poll: Poll;
  readonly ballot: Exclude<SecretBallot, { status: 'preparing' | 'ready' }>;
  readonly onRetry: () => void;
}

/** What became of the secret ballot, once there is nothing more to mark on this device. */
export function SecretNotice({ poll, ballot, onRetry }: SecretNoticeProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  useEffect(() => {
    // The button that was pressed is gone: the focus goes back to the question, and not out of the sheet.
    if (document.activeElement === document.body) document.getElementById(QUESTION_ID)?.focus();
  }, []);
  switch (ballot.status) {
    case 'opening':
      return (
        <Statement poll={poll}>
          <OpeningVault pollId={poll.id} onNew={onRetry} />
        </Statement>
      );
    case 'sending':
      return (
        <Statement poll={poll}>
          <Sending setback={ballot.setback} />
        </Statement>
      );
    case 'dropped':
      return (
        <Statement poll={poll}>
          <PlainStatement tone="good" icon={<Vote aria-hidden size={64} />} headline={t('dropped')}>
            <p>{t('droppedHelp')}</p>
          </PlainStatement>
        </Statement>
      );
    case 'refused':
      return (
        <Statement
          poll={poll}
          action={
            <Button size="large" kind="primary" onClick={onRetry}>
              {tCommon('retry')}
            </Button>
          }
        >
          <PlainStatement tone="bad" icon={<TriangleAlert aria-hidden size={56} />} headline={t('refused')}>
            <p>{sentence(ballot.refusal)}</p>
            <p>{t('refusedHelp')}</p>
          </PlainStatement>
        </Statement>
      );
    case 'elsewhere':
      return (
        <Statement poll={poll}>
          <PlainStatement
            tone="waiting"
            icon={<MonitorSmartphone aria-hidden size={56} />}
            headline={t('elsewhere')}
          >
            <p>{t('elsewhereHelp')}</p>
            <p>{t('elsewhereBroken')}</p>
          </PlainStatement>
        </Statement>
      );
    case 'unsupported':
      return (
        <Statement poll={poll}>
          <PlainStatement
            tone="waiting"
            icon={<ShieldAlert aria-hidden size={56} />}
            headline={t('unsupported')}
          >
            <p>{t('unsupportedHelp')}</p>
          </PlainStatement>
        </Statement>
      );
  }
}

interface StatementProps {
  readonly poll: Poll;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Statement({ poll, action, children }: StatementProps) {
  return (
    <>
      {children}
      <SheetFoot poll={poll}>{action}</SheetFoot>
    </>
  );
}

function Sending({ setback }: Pick<Extract<SecretBallot, { status: 'sending' }>, 'setback'>) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const online = useConnectionState() !== 'offline';
  const long = useLong(LONG_MS, online);
  if (!online) {
    return (
      <PlainStatement
        tone="waiting"
        icon={<WifiOff aria-hidden size={56} />}
        headline={t(setback === 'no-answer' ? 'unanswered' : 'waiting')}
      >
        <p>{t('waitingHelp')}</p>
        {long && <p>{t('waitingLong')}</p>}
      </PlainStatement>
    );
  }
  if (long) {
    return (
      <PlainStatement tone="bad" icon={<TriangleAlert aria-hidden size={56} />} headline={t('stuck')}>
        <p>{t('stuckHelp', { seconds: LONG_MS / 1000 })}</p>
        {setback !== null && setback !== 'no-answer' && <p>{sentence(setback)}</p>}
      </PlainStatement>
    );
  }
  const why = setback === 'no-answer' ? t('noAnswer') : setback && sentence(setback);
  return (
    <PlainStatement
      icon={<LoaderCircle aria-hidden size={56} className={styles.turning} />}
      headline={t('dropping')}
    >
      <p>{t('droppingHelp')}</p>
      {why && <p>{why}</p>}
    </PlainStatement>
  );
}

/** A ballot that the box has not taken after so long, in milliseconds, is a matter for the secretariat. */
const LONG_MS = 15_000;
