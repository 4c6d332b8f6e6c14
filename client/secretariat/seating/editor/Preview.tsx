import { useMemo } from 'react';
import type { SeatPlanPart } from '#shared/protocol/seating.ts';
import { type Cell, seatedRoom } from '#shared/seating/occupants.ts';
import { roomOf } from '#shared/seating/places.ts';
import { seatKey } from '#shared/seating/seat-key.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { SeatMap, type Tile } from '../../../seating/SeatMap.tsx';
import { texts as seatTexts } from '../../../seating/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import styles from './Editor.module.css';
import { texts } from './texts.ts';

const MOST_NAMES = 8;

interface PreviewProps {
  readonly parts: readonly SeatPlanPart[];
  readonly chosen: number | null;
  readonly onChoose: (part: number) => void;
}

/** The plan as it is drawn so far, with who would sit where, and who nowhere. */
export function Preview({ parts, chosen, onChoose }: PreviewProps) {
  const t = useTexts(texts);
  const tSeat = useTexts(seatTexts);
  const delegates = useSession((session) => session.delegates);
  const heading = tSeat('unseated');
  const plan = useMemo(() => ({ parts: [...parts] }), [parts]);
  const room = useMemo(() => seatedRoom(plan, delegates, heading), [plan, delegates, heading]);
  const partOf = useMemo(
    () => new Map(roomOf(plan).seats.map(({ name, part }) => [seatKey(name), part])),
    [plan],
  );
  const tileOf = ({ seat, delegates: there }: Cell): Tile => {
    const names = there.map(({ name }) => name).join(', ');
    const state = there.length === 0 ? 'free' : seat === '' ? 'unmarked' : 'taken';
    const where = seat === '' ? tSeat('noSeat') : tSeat('seat', { seat });
    return {
      state,
      words: names === '' ? `${where}, ${tSeat('state.free')}` : `${where}, ${names}`,
      back: chosen !== null && partOf.get(seatKey(seat)) !== chosen,
    };
  };
  const seated = room.cells.filter(({ seat, delegates: there }) => seat !== '' && there.length > 0);
  const left = room.cells.filter(({ seat }) => seat === '').flatMap(({ delegates: there }) => there);
  const seats = room.cells.length - left.length;
  const taken = seated.reduce((sum, cell) => sum + cell.delegates.length, 0);
  return (
    <>
      <div className={styles.preview}>
        <SeatMap
          room={room}
          label={t('preview')}
          tileOf={tileOf}
          chosen={null}
          onChoose={({ seat }) => {
            const part = partOf.get(seatKey(seat));
            if (part !== undefined) onChoose(part);
          }}
          onKey={() => {}}
        />
      </div>
      <p role="status">{t('sums', { seats, taken, free: seats - seated.length })}</p>
      {left.length > 0 && (
        <p>
          {t('unseated', {
            count: left.length,
            names: [
              ...left.slice(0, MOST_NAMES).map(({ name }) => name),
              ...(left.length > MOST_NAMES ? [t('more', { count: left.length - MOST_NAMES })] : []),
            ].join(', '),
          })}
        </p>
      )}
      {seated
        .filter(({ delegates: there }) => there.length > 1)
        .map(({ seat, delegates: there }) => (
          <p key={seat}>{t('several', { seat, names: there.map(({ name }) => name).join(', ') })}</p>
        ))}
    </>
  );
}
