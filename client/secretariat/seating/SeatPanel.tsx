import { Pencil, RotateCw, ZoomIn } from 'lucide-react';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { AttendanceStatus } from '#shared/protocol/records.ts';
import type { SeatPlan } from '#shared/protocol/seating.ts';
import { type Cell, fromPodium, seatedRoom } from '#shared/seating/occupants.ts';
import { useCounts, useTexts } from '../../i18n/texts.ts';
import { LOOKS, SEAT_STATES, type SeatState } from '../../seating/looks.ts';
import { SeatMap, type Tile } from '../../seating/SeatMap.tsx';
import { texts as seatTexts } from '../../seating/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { goTo } from '../section.ts';
import { NoPlan } from './NoPlan.tsx';
import { SeatBar } from './SeatBar.tsx';
import styles from './Seating.module.css';
import { texts } from './texts.ts';
import { useOperatorStates } from './useOperatorStates.ts';
import { useSeatWords, useStateWords } from './useSeatWords.ts';
import { useSeatView } from './view.ts';

const BY_KEY: Readonly<Record<string, AttendanceStatus>> = { '1': 'present', '2': 'absent', '3': 'excused' };

/** The room with everybody in it, as the operator works with it: who is where and what of them has to be looked at, and what can be done about it. */
export function SeatPanel() {
  const t = useTexts(texts);
  const plan = useSession((session) => session.seatPlan);
  return (
    <section className={styles.panel} aria-label={t('heading')}>
      {plan ? <Room plan={plan} /> : <NoPlan />}
    </section>
  );
}

function Room({ plan }: { readonly plan: SeatPlan }) {
  const t = useTexts(texts);
  const tSeat = useTexts(seatTexts);
  const delegates = useSession((session) => session.delegates);
  const view = useSeatView();
  const states = useOperatorStates();
  const wordsOf = useSeatWords();
  const [chosenId, setChosen] = useState<string | null>(null);
  const [only, setOnly] = useState<SeatState | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const action = useCommand('MarkAttendance');
  const marking = usePermitted('MarkAttendance');
  const heading = tSeat('unseated');
  const room = useMemo(() => {
    const seen = seatedRoom(plan, delegates, heading);
    return view.fromPodium ? fromPodium(seen) : seen;
  }, [plan, delegates, heading, view.fromPodium]);
  const tileOf = (cell: Cell): Tile => {
    const [first] = cell.delegates;
    const known = first && states.get(first.id);
    const words = wordsOf(cell, states);
    if (!known) return { state: 'free', words };
    return {
      state: known.state,
      words,
      ...(known.state === 'asks' && known.place ? { order: known.place } : {}),
    };
  };
  const onChoose = useCallback((cell: Cell) => setChosen(cell.id), []);
  const onKey = (event: KeyboardEvent, { delegates: [delegate] }: Cell) => {
    const status = BY_KEY[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (status && delegate && marking) {
      void action.give({
        type: 'MarkAttendance',
        marks: [{ delegateId: delegate.id, status }],
        reason: null,
      });
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    }
  };
  const chosen = room.cells.find(({ id }) => id === chosenId);
  const map = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.head}>
        <Legend states={room.cells.map((cell) => tileOf(cell).state)} only={only} onOnly={setOnly} />
        <div className={styles.tools}>
          <IconButton
            label={t('large')}
            aria-pressed={view.large}
            onClick={() => view.set({ large: !view.large })}
          >
            <ZoomIn aria-hidden size={20} />
          </IconButton>
          <IconButton
            label={t('fromPodium')}
            aria-pressed={view.fromPodium}
            onClick={() => view.set({ fromPodium: !view.fromPodium })}
          >
            <RotateCw aria-hidden size={20} />
          </IconButton>
          <IconButton label={t('edit')} onClick={() => goTo('seating')}>
            <Pencil aria-hidden size={20} />
          </IconButton>
        </div>
      </div>
      <div ref={map} className={styles.map}>
        <SeatMap
          room={room}
          label={`${t('heading')}. ${t('keys')}`}
          tileOf={tileOf}
          only={only}
          large={view.large}
          chosen={chosenId}
          onChoose={onChoose}
          onKey={onKey}
        />
      </div>
      <ProblemNotice action={action} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back to the seat from the buttons within */}
      <div
        ref={bar}
        className={styles.bar}
        onKeyDown={({ key }) => {
          if (key !== 'Escape' || document.querySelector('dialog[open]')) return;
          map.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
        }}
      >
        <SeatBar cell={chosen ?? null} states={states} />
      </div>
    </>
  );
}

interface LegendProps {
  readonly states: readonly SeatState[];
  readonly only: SeatState | null;
  readonly onOnly: (state: SeatState | null) => void;
}

/** What the colours and shapes mean, with how many seats are so; each brings out its own. */
function Legend({ states, only, onOnly }: LegendProps) {
  const t = useTexts(texts);
  const counted = useCounts();
  const stateWords = useStateWords();
  const there = SEAT_STATES.filter((state) => states.includes(state));
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {there.map((state) => {
        const { icon: Icon, tone } = LOOKS[state];
        const count = states.filter((one) => one === state).length;
        return (
          <li key={state}>
            <button
              type="button"
              className={styles.key}
              aria-pressed={state === only}
              onClick={() => onOnly(state === only ? null : state)}
            >
              <span className={styles.sample} data-tone={tone}>
                <Icon aria-hidden size={15} strokeWidth={2.5} />
              </span>
              {stateWords(state)} <strong>{counted(count)}</strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
