import { useShallow } from 'zustand/react/shallow';
import { openOpinionPolls } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { EndPoll } from './EndPoll.tsx';
import styles from './LivePoll.module.css';
import { Reconciled } from './Reconciled.tsx';
import { Turnout } from './Turnout.tsx';
import { texts } from './texts.ts';
import { VoterNames } from './VoterNames.tsx';

/** Opinion polls (phiếu lấy ý kiến), which run beside the votes of the hall, for days. */
export function OpinionPolls() {
  const t = useTexts(texts);
  const polls = useSession(useShallow(openOpinionPolls));
  if (polls.length === 0) return null;
  return (
    <Card id="opinions" title={t('opinionPolls')}>
      <ul className={styles.opinions}>
        {polls.map((poll) => (
          <li key={poll.id}>
            <h3>{poll.question.title}</h3>
            <OpinionProgress poll={poll} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Answers so far, the last day, and the way to end it. */
export function OpinionProgress({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { closesAt } = poll;
  return (
    <>
      <Turnout poll={poll} />
      <Reconciled poll={poll} />
      <p className={styles.muted}>
        {closesAt === null
          ? t('noLimit')
          : t('endsAt', { time: formatTime(closesAt), day: formatDay(dayOf(closesAt)) })}
      </p>
      <EndPoll poll={poll} />
      <VoterNames poll={poll} />
    </>
  );
}
