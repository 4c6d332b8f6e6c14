import { LoaderCircle, MonitorSmartphone, ShieldAlert, TriangleAlert, Vote, WifiOff } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { useRefusalText } from '../../../i18n/index.ts';
import type { SecretBallot } from '../../../offline/secret-booth.ts';
import { Button } from '../../../ui/Button.tsx';
import { useConnectionState } from '../../services/useConnectionState.ts';
import { PlainStatement } from '../PlainStatement.tsx';
import { QUESTION_ID } from '../question-id.ts';
import { SheetFoot } from '../SheetFoot.tsx';
import styles from './SecretStanding.module.css';

interface SecretStandingProps {
  readonly poll: Poll;
  readonly ballot: Exclude<SecretBallot, { status: 'preparing' | 'ready' }>;
  readonly onRetry: () => void;
}

/** What became of the secret ballot, once there is nothing more to mark on this device. */
export function SecretStanding({ poll, ballot, onRetry }: SecretStandingProps) {
  const { t } = useTranslation('delegate');
  const sentence = useRefusalText();
  useEffect(() => {
    // The button that was pressed is gone: the focus goes back to the question, and not out of the sheet.
    if (document.activeElement === document.body) document.getElementById(QUESTION_ID)?.focus();
  }, []);
  switch (ballot.status) {
    case 'sending':
      return (
        <Standing poll={poll}>
          <Sending setback={ballot.setback} />
        </Standing>
      );
    case 'dropped':
      return (
        <Standing poll={poll}>
          <PlainStatement tone="good" icon={<Vote aria-hidden size={64} />} headline={t('secret.dropped')}>
            <p>{t('secret.droppedHelp')}</p>
          </PlainStatement>
        </Standing>
      );
    case 'refused':
      return (
        <Standing
          poll={poll}
          action={
            <Button size="large" kind="primary" onClick={onRetry}>
              {t('common:retry')}
            </Button>
          }
        >
          <PlainStatement
            tone="bad"
            icon={<TriangleAlert aria-hidden size={56} />}
            headline={t('secret.refused')}
          >
            <p>{sentence(ballot.refusal)}</p>
            <p>{t('secret.refusedHelp')}</p>
          </PlainStatement>
        </Standing>
      );
    case 'elsewhere':
      return (
        <Standing poll={poll}>
          <PlainStatement
            tone="waiting"
            icon={<MonitorSmartphone aria-hidden size={56} />}
            headline={t('secret.elsewhere')}
          >
            <p>{t('secret.elsewhereHelp')}</p>
          </PlainStatement>
        </Standing>
      );
    case 'unsupported':
      return (
        <Standing poll={poll}>
          <PlainStatement
            tone="waiting"
            icon={<ShieldAlert aria-hidden size={56} />}
            headline={t('secret.unsupported')}
          >
            <p>{t('secret.unsupportedHelp')}</p>
          </PlainStatement>
        </Standing>
      );
  }
}

interface StandingProps {
  readonly poll: Poll;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Standing({ poll, action, children }: StandingProps) {
  return (
    <>
      {children}
      <SheetFoot poll={poll}>{action}</SheetFoot>
    </>
  );
}

function Sending({ setback }: Pick<Extract<SecretBallot, { status: 'sending' }>, 'setback'>) {
  const { t } = useTranslation('delegate');
  const sentence = useRefusalText();
  const offline = useConnectionState() === 'offline' || setback === 'no-answer';
  return offline ? (
    <PlainStatement tone="waiting" icon={<WifiOff aria-hidden size={56} />} headline={t('secret.waiting')}>
      <p>{t('secret.waitingHelp')}</p>
    </PlainStatement>
  ) : (
    <PlainStatement
      icon={<LoaderCircle aria-hidden size={56} className={styles.turning} />}
      headline={t('secret.dropping')}
    >
      <p>{setback ? sentence(setback) : t('secret.droppingHelp')}</p>
    </PlainStatement>
  );
}
