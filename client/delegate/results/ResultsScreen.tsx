import { useTranslation } from 'react-i18next';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PastPoll } from './PastPoll.tsx';
import styles from './ResultsScreen.module.css';

/** Every vote of the session, the latest first. */
export default function ResultsScreen() {
  const { t } = useTranslation('delegate');
  const polls = useSession((session) => session.polls);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: results hold nothing to press, and must scroll by keyboard
    <div className={styles.results} tabIndex={0}>
      <h2 className={styles.heading}>{t('results.heading')}</h2>
      {polls.length === 0 && <Notice kind="info">{t('results.empty')}</Notice>}
      {polls.toReversed().map((poll) => (
        <PastPoll key={poll.id} poll={poll} />
      ))}
    </div>
  );
}
