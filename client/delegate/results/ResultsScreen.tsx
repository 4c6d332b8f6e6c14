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
    <div className={styles.results}>
      <h2 className={styles.heading}>{t('results.heading')}</h2>
      {polls.length === 0 && <Notice kind="info">{t('results.empty')}</Notice>}
      {polls.toReversed().map((poll) => (
        <PastPoll key={poll.id} poll={poll} />
      ))}
    </div>
  );
}
