import { Vote, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './PollBar.module.css';
import { show } from './poll-stage.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useBallotStanding } from './useBallotStanding.ts';

const RETURN = {
  open: 'vote.backToVote',
  closed: 'vote.show',
  announced: 'vote.showResult',
  annulled: 'vote.show',
} as const;

/** The vote made small: what it is, how much time is left, what became of the own ballot, and the way back. */
export function PollBar({ poll }: { poll: Poll }) {
  const { t } = useTranslation('delegate');
  const over = poll.status === 'announced' || poll.status === 'annulled';
  return (
    <section className={styles.bar} aria-label={t('vote.heading')}>
      <Vote aria-hidden size={28} className={styles.icon} />
      <div className={styles.text}>
        <p role="status" className={styles.status}>
          {t(`vote.${poll.status}`)}
          {poll.status === 'open' && <OwnStanding pollId={poll.id} />}
        </p>
        <p className={styles.title}>{poll.question.title}</p>
      </div>
      {poll.status === 'open' && poll.closesAt !== null && <TimeLeft closesAt={poll.closesAt} />}
      <Button kind="primary" className={styles.back} onClick={() => show(poll.id, 'sheet')}>
        {t(RETURN[poll.status])}
      </Button>
      {over && (
        <IconButton label={t('common:close')} onClick={() => show(poll.id, 'gone')}>
          <X aria-hidden size={24} />
        </IconButton>
      )}
    </section>
  );
}

function OwnStanding({ pollId }: { pollId: string }) {
  const { t } = useTranslation('delegate');
  const standing = useBallotStanding(pollId);
  if (standing.type === 'none') return null;
  return (
    <span className={styles.standing}>
      {t(`vote.${standing.type}`, { choice: t(`common:choice.${standing.choice}`) })}
    </span>
  );
}
