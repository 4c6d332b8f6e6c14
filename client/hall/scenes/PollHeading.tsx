import { Hand, Repeat } from 'lucide-react';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { electorateText } from '../../polls/names.ts';
import { texts } from '../texts.ts';
import styles from './PollHeading.module.css';

interface PollHeadingProps {
  readonly poll: Poll;
  /** What goes on, in capitals. */
  readonly children: string;
}

/** What goes on in a poll, with all that sets it apart from an ordinary vote of the whole council. */
export function PollHeading({ poll, children }: PollHeadingProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const say = usePhrases();
  const { procedure, electorate, repeats } = poll.question;
  const body = electorateText(electorate);
  return (
    <header className={styles.heading}>
      <h2 className={styles.kicker}>{children}</h2>
      {procedure.type === 'manual' && (
        <p className={styles.mark}>
          <Hand aria-hidden className={styles.icon} />
          {tCommon('manual')}
        </p>
      )}
      {electorate.type !== 'all' && <p className={styles.mark}>{say(body)}</p>}
      {repeats && (
        <p className={styles.mark}>
          <Repeat aria-hidden className={styles.icon} />
          {t('repeat')}
        </p>
      )}
    </header>
  );
}
