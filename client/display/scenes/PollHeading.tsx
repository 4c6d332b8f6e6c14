import { Hand, Repeat } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { electorateText } from '../../polls/names.ts';
import styles from './PollHeading.module.css';

interface PollHeadingProps {
  readonly poll: Poll;
  /** What goes on, in capitals. */
  readonly children: string;
}

/** What goes on in a poll, with all that sets it apart from an ordinary vote of the whole council. */
export function PollHeading({ poll, children }: PollHeadingProps) {
  const { t } = useTranslation('display');
  const { procedure, electorate, repeats } = poll.question;
  const body = electorateText(electorate);
  return (
    <header className={styles.heading}>
      <h2 className={styles.kicker}>{children}</h2>
      {procedure.type === 'manual' && (
        <p className={styles.mark}>
          <Hand aria-hidden className={styles.icon} />
          {t('common:manual')}
        </p>
      )}
      {electorate.type !== 'all' && <p className={styles.mark}>{t(body.key, body.values)}</p>}
      {repeats && (
        <p className={styles.mark}>
          <Repeat aria-hidden className={styles.icon} />
          {t('repeat')}
        </p>
      )}
    </header>
  );
}
