import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PastPoll } from './PastPoll.tsx';
import styles from './ResultsScreen.module.css';
import { texts } from './texts.ts';

/** Every vote of the session, the latest first. */
export default function ResultsScreen() {
  const t = useTexts(texts);
  const polls = useSession((session) => session.polls);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: results hold nothing to press, and must scroll by keyboard
    <div className={styles.results} tabIndex={0}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      {polls.length === 0 && <Notice kind="info">{t('empty')}</Notice>}
      {polls.toReversed().map((poll) => (
        <PastPoll key={poll.id} poll={poll} />
      ))}
    </div>
  );
}
