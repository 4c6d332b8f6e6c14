import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '#shared/session/state.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './EndedPoll.module.css';
import { OwnVote } from './OwnVote.tsx';
import { PollResultView } from './PollResultView.tsx';

/** A poll that is over: waiting for the chair, announced, or annulled. */
export function EndedPoll({ poll }: { poll: Exclude<Poll, { status: 'open' }> }) {
  const { t } = useTranslation('delegate');
  switch (poll.status) {
    case 'closed':
      return (
        <>
          <div className={styles.waiting}>
            <Hourglass aria-hidden size={40} />
            <p>{t('vote.closedHelp')}</p>
          </div>
          <OwnVote pollId={poll.id} rollCall={poll.rollCall} />
        </>
      );
    case 'announced':
      return (
        <>
          <PollResultView result={poll.result} />
          <OwnVote pollId={poll.id} rollCall={poll.rollCall} />
        </>
      );
    case 'annulled':
      return <Notice kind="warning">{t('vote.annulledReason', { reason: poll.reason })}</Notice>;
  }
}
