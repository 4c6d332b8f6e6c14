import { latestHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { FloorCard } from '../floor/FloorCard.tsx';
import { HallCard } from '../hall/HallCard.tsx';
import { LivePoll } from '../live-poll/LivePoll.tsx';
import { OpinionPolls } from '../live-poll/OpinionPolls.tsx';
import { PresenterCard } from '../presenter/PresenterCard.tsx';
import { AgendaList } from './AgendaList.tsx';
import { AttendanceSummary } from './AttendanceSummary.tsx';
import styles from './Conduct.module.css';
import { ItemCard } from './ItemCard.tsx';
import { PendingResult } from './PendingResult.tsx';
import { SessionCard } from './SessionCard.tsx';

/** The main screen: what is under way, the vote, and the agenda. */
export function ConductScreen() {
  const poll = useSession(openPoll);
  // Until it is announced, a result is something that still has to be done: it stands above the item.
  const last = useSession(latestHallPoll);
  // Before the opening, attendance is what comes next.
  const preparing = useSession((session) => session.status === 'preparing');
  // A count is entered in a table: it needs the width, and the agenda goes below.
  const countedByHand = poll?.question.procedure.type === 'manual';
  return (
    <div className={styles.screen} data-wide={countedByHand}>
      <div className={styles.stage}>
        <SessionCard />
        {poll && <LivePoll key={poll.id} poll={poll} />}
        {last?.status === 'closed' && <PendingResult poll={last} />}
        <ItemCard />
        {preparing && <AttendanceSummary linked />}
        <FloorCard />
        <HallCard />
        <PresenterCard />
        {last?.status === 'announced' && <PendingResult poll={last} />}
        <OpinionPolls />
        {!preparing && <AttendanceSummary linked />}
      </div>
      <AgendaList />
    </div>
  );
}
