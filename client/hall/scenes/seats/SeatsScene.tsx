import { useMemo } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import type { SeatPlan } from '#shared/protocol/seating.ts';
import { type Cell, seatedRoom } from '#shared/seating/occupants.ts';
import { attendanceOf } from '#shared/session/attendance/marks.ts';
import type { AnnouncedPoll } from '#shared/session/state.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { SeatState } from '../../../seating/looks.ts';
import { SeatPicture } from '../../../seating/SeatPicture.tsx';
import { texts as seatTexts } from '../../../seating/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import hall from '../../Hall.module.css';
import { texts } from '../../texts.ts';
import { SeatedResult } from './SeatedResult.tsx';
import { SeatSums, summed } from './SeatSums.tsx';
import styles from './Seats.module.css';

/** An announced vote by name, at the seats as they were then: one clause after another where it has several. */
export function ResultSeatsScene({ poll }: { readonly poll: AnnouncedPoll }) {
  const plan = useSession((session) => session.seatPlan);
  return (
    plan && (
      <SeatedResult poll={poll}>
        {({ delegates, stateOf }) => <Seats plan={plan} delegates={delegates} stateOf={stateOf} />}
      </SeatedResult>
    )
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
  const t = useTexts(seatTexts);
  const heading = t('unseated');
  const room = useMemo(() => seatedRoom(plan, delegates, heading), [plan, delegates, heading]);
  const ofCell = ({ delegates: [first] }: Cell) => (first ? stateOf(first) : 'free');
  const states = delegates.map(stateOf);
  return (
    <div className={styles.beside}>
      <SeatPicture
        room={room}
        stateOf={ofCell}
        label={summed(states)
          .map(({ state, count }) => `${t(`state.${state}`)}: ${count}`)
          .join(', ')}
      />
      <SeatSums states={states} />
    </div>
  );
}
