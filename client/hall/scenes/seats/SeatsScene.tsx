import { useMemo } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import type { SeatPlan } from '#shared/protocol/seating.ts';
import { type Cell, seatedRoom } from '#shared/seating/occupants.ts';
import { attendanceOf } from '#shared/session/attendance/marks.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import type { AnnouncedPoll } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { useCounts, useTexts } from '../../../i18n/texts.ts';
import { procedureKey } from '../../../polls/names.ts';
import { namedVotes, votesBySeat } from '../../../polls/votes-by-seat.ts';
import { LOOKS, SEAT_STATES, type SeatState } from '../../../seating/looks.ts';
import { SeatPicture } from '../../../seating/SeatPicture.tsx';
import { texts as seatTexts } from '../../../seating/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { useServerNow } from '../../../ui/useServerNow.ts';
import { FitText } from '../../FitText.tsx';
import hall from '../../Hall.module.css';
import { texts } from '../../texts.ts';
import { PollHeading } from '../PollHeading.tsx';
import { VerdictBanner } from '../result/VerdictBanner.tsx';
import styles from './Seats.module.css';

/** How long the hall reads one clause of several, in milliseconds. */
const CLAUSE_SHOWN_MS = 12_000;

/** An announced vote by name, at the seats as they were then: one clause after another where it has several. */
export function ResultSeatsScene({ poll }: { readonly poll: AnnouncedPoll }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const plan = session.seatPlan;
  // Another list at each call where somebody was corrected since.
  const delegates = useMemo(() => asAtVote(session, poll).delegates, [session, poll]);
  const now = useServerNow(1000);
  const clauses = clausesOf(poll.question);
  const clause = Math.floor(now / CLAUSE_SHOWN_MS) % clauses.length;
  const named = namedVotes(poll);
  const states = useMemo(() => named && votesBySeat(poll, named, clause), [poll, named, clause]);
  if (!plan || !states) return null;
  // Of a group's vote the others are not asked; they keep their seats all the same.
  const stateOf = ({ id }: Delegate): SeatState => states.get(id) ?? 'not-asked';
  return (
    <div className={styles.scene}>
      <div className={styles.head}>
        <PollHeading poll={poll}>{t(`resultBy.${procedureKey(poll.question.procedure)}`)}</PollHeading>
        <VerdictBanner result={poll.result} />
      </div>
      <div className={styles.title}>
        <FitText max={2.6} min={1.2}>
          {clauses.length > 1
            ? t('clauseOf', { clause: clause + 1, clauses: clauses.length, title: clauses[clause] ?? '' })
            : poll.question.title}
        </FitText>
      </div>
      <Seats plan={plan} delegates={delegates} stateOf={stateOf} />
    </div>
  );
}

/** Who is there, seat by seat. */
export function PresenceSeatsScene() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  if (!session.seatPlan) return null;
  return (
    <div className={styles.scene}>
      <h2 className={hall.kicker}>{t('attendance')}</h2>
      <Seats
        plan={session.seatPlan}
        delegates={session.delegates}
        stateOf={({ id }) => attendanceOf(session, id)}
      />
    </div>
  );
}

interface SeatsProps {
  readonly plan: SeatPlan;
  readonly delegates: readonly Delegate[];
  readonly stateOf: (delegate: Delegate) => SeatState;
}

function Seats({ plan, delegates, stateOf }: SeatsProps) {
  const tSeat = useTexts(seatTexts);
  const counted = useCounts();
  const heading = tSeat('unseated');
  const room = useMemo(() => seatedRoom(plan, delegates, heading), [plan, delegates, heading]);
  const ofCell = ({ delegates: [first] }: Cell) => (first ? stateOf(first) : 'free');
  const all = delegates.map(stateOf);
  const sums = SEAT_STATES.filter((state) => all.includes(state)).map((state) => ({
    state,
    words: tSeat(`state.${state}`),
    count: all.filter((one) => one === state).length,
  }));
  return (
    <div className={styles.beside}>
      <SeatPicture
        room={room}
        stateOf={ofCell}
        label={sums.map(({ words, count }) => `${words}: ${count}`).join(', ')}
      />
      <div className={styles.side}>
        <ul className={styles.sums}>
          {sums.map(({ state, words, count }) => {
            const { icon: Icon, tone } = LOOKS[state];
            return (
              <li key={state}>
                <span className={styles.sample} data-tone={tone}>
                  <Icon aria-hidden strokeWidth={2.5} />
                </span>
                <span>{words}</span>
                <strong>{counted(count)}</strong>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
