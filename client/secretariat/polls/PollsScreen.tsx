import { useTranslation } from 'react-i18next';
import { useSession } from '../../sign-in/useSession.ts';
import { PollCard } from './PollCard.tsx';
import styles from './Polls.module.css';

/** All votes of the session, the newest first. */
export function PollsScreen() {
  const { t } = useTranslation('secretariat');
  const polls = useSession((session) => session.polls);
  if (polls.length === 0) return <p className={styles.muted}>{t('poll.none')}</p>;
  return (
    <div className={styles.screen}>
      {polls.toReversed().map((poll) => (
        <PollCard key={poll.id} poll={poll} />
      ))}
    </div>
  );
}
