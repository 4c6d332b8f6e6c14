import { Ban, Hourglass, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OwnVote } from '../vote/OwnVote.tsx';
import { PollResultView } from '../vote/PollResultView.tsx';
import styles from './PastPoll.module.css';

const MARKS = {
  open: { tone: 'good', Icon: Vote, text: 'vote.open' },
  closed: { tone: 'warning', Icon: Hourglass, text: 'results.unanswered' },
  annulled: { tone: 'bad', Icon: Ban, text: 'results.annulled' },
} as const;

export function PastPoll({ poll }: { poll: Poll }) {
  const { t } = useTranslation('delegate');
  return (
    <article className={styles.poll} aria-labelledby={`result-${poll.id}`}>
      <div className={styles.head}>
        <h3 id={`result-${poll.id}`} className={styles.title}>
          {poll.question.title}
        </h3>
        <p className={styles.time}>{formatTime(poll.openedAt)}</p>
      </div>
      {poll.status === 'announced' ? <PollResultView result={poll.result} /> : <Mark status={poll.status} />}
      {poll.status === 'annulled' && (
        <Notice kind="warning">{t('vote.annulledReason', { reason: poll.reason })}</Notice>
      )}
      {(poll.status === 'announced' || poll.status === 'closed') && (
        <OwnVote pollId={poll.id} rollCall={poll.rollCall} />
      )}
    </article>
  );
}

function Mark({ status }: { status: keyof typeof MARKS }) {
  const { t } = useTranslation('delegate');
  const { tone, Icon, text } = MARKS[status];
  return (
    <div>
      <Badge tone={tone} icon={<Icon aria-hidden size={16} />}>
        {t(text)}
      </Badge>
    </div>
  );
}
