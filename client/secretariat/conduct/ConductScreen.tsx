import { currentItem, nextItem } from '#shared/session/agenda/programme.ts';
import { latestHallPoll, openPoll } from '#shared/session/polls/find-poll.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { FloorCard } from '../floor/FloorCard.tsx';
import { HallCard } from '../hall/HallCard.tsx';
import { LivePoll } from '../live-poll/LivePoll.tsx';
import { OpinionPolls } from '../live-poll/OpinionPolls.tsx';
import { TrialCard } from '../live-poll/TrialCard.tsx';
import { PresenterCard } from '../presenter/PresenterCard.tsx';
import { SeatPanel } from '../seating/SeatPanel.tsx';
import { useSeatView } from '../seating/view.ts';
import { AgendaList } from './AgendaList.tsx';
import { AttendanceSummary } from './AttendanceSummary.tsx';
import styles from './Conduct.module.css';
import { DeskStrip } from './desk/DeskStrip.tsx';
import { ItemMore } from './ItemMore.tsx';
import { NowCard } from './NowCard.tsx';
import { nextDeed } from './next-deed.ts';
import { PendingResult } from './PendingResult.tsx';
import { OpenedLine, SessionCard } from './SessionCard.tsx';
import { texts } from './texts.ts';
import { VotesReady } from './VotesReady.tsx';

/**
 * The one page by which a session is conducted: the agenda, what is under way with the next thing to do, the hall screens and the floor, side by
 * side and all in sight. What is too long scrolls within its own part.
 */
export function ConductScreen() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const trial = useLive((live) => live.trial !== null);
  const deed = nextDeed(session);
  const poll = openPoll(session);
  const last = latestHallPoll(session);
  const item = currentItem(session) ?? nextItem(session);
  const open = session.status === 'open';
  // A count is entered in a table: it needs the width, and nothing of the agenda can be taken up meanwhile.
  const countedByHand = poll?.question.procedure.type === 'manual';
  const mapWanted = useSeatView((view) => view.shown);
  const map = mapWanted && !countedByHand;
  return (
    <div className={styles.page}>
      <DeskStrip />
      <div className={styles.screen} data-wide={countedByHand} data-map={map}>
        {map && <SeatPanel />}
        {!map && (
          <div className={styles.programme}>
            <AgendaList />
            {session.status !== 'preparing' && <AttendanceSummary linked compact />}
            <OpenedLine />
          </div>
        )}
        <div className={styles.stage}>
          <SessionCard />
          {/* While the hall votes it offers nothing, and beside the map there is no room for that. */}
          {open && !(map && deed.type === 'vote') && <NowCard deed={deed} />}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={styles.work} aria-label={t('work')} tabIndex={0}>
            {poll && <LivePoll key={poll.id} poll={poll} />}
            {last?.status === 'closed' && <PendingResult poll={last} />}
            {trial && <TrialCard />}
            {open && !poll && last?.status !== 'closed' && <VotesReady item={item} />}
            {open && item && <ItemMore item={item} />}
            {/* Before the opening, attendance is what comes next. */}
            {session.status === 'preparing' && <AttendanceSummary linked />}
            <PresenterCard />
            {last?.status === 'announced' && <PendingResult poll={last} />}
            <OpinionPolls />
          </section>
        </div>
        <div className={styles.beside}>
          <HallCard />
          <FloorCard deed={deed} />
        </div>
      </div>
    </div>
  );
}
