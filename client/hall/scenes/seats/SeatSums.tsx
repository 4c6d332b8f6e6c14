import { useCounts, useTexts } from '../../../i18n/texts.ts';
import { LOOKS, SEAT_STATES, type SeatState } from '../../../seating/looks.ts';
import { texts as seatTexts } from '../../../seating/texts.ts';
import { keepCompounds } from '../../compounds.ts';
import styles from './Seats.module.css';

interface SeatSumsProps {
  readonly states: readonly SeatState[];
  /** In one line above what they are the sums of. */
  readonly across?: boolean;
}

/** How often each state is there, with its colour, shape and word: the legend too. */
export function SeatSums({ states, across = false }: SeatSumsProps) {
  const t = useTexts(seatTexts);
  const counted = useCounts();
  return (
    <div className={styles.side} data-across={across}>
      <ul className={styles.sums}>
        {summed(states).map(({ state, count }) => {
          const { icon: Icon, tone } = LOOKS[state];
          return (
            <li key={state}>
              <span className={styles.sample} data-tone={tone}>
                <Icon aria-hidden strokeWidth={2.5} />
              </span>
              <span>{keepCompounds(t(`state.${state}`))}</span>
              <strong>{counted(count)}</strong>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Those of the states that are there, in the order of the legend. */
export function summed(
  states: readonly SeatState[],
): readonly { readonly state: SeatState; readonly count: number }[] {
  return SEAT_STATES.filter((state) => states.includes(state)).map((state) => ({
    state,
    count: states.filter((one) => one === state).length,
  }));
}
