import type { Cell, SeatedRoom } from '#shared/seating/occupants.ts';
import { LOOKS, type SeatState } from './looks.ts';
import styles from './SeatMap.module.css';
import { at, Marks, TileFace } from './SeatTile.tsx';

interface SeatPictureProps {
  readonly room: SeatedRoom;
  readonly stateOf: (cell: Cell) => SeatState;
  /** All of it in words, for whoever does not see it. */
  readonly label: string;
}

/** A room that is looked at from afar, as large as there is room; within a hall screen, whose unit `--u` says what can be read. */
export function SeatPicture({ room, stateOf, label }: SeatPictureProps) {
  return (
    <div className={styles.frame} data-far="true">
      <div
        className={styles.room}
        style={{ ['--w' as string]: room.width, ['--h' as string]: room.height }}
        role="img"
        aria-label={label}
      >
        <Marks marks={room.marks} />
        {room.cells.map((cell) => {
          const state = stateOf(cell);
          return (
            <div key={cell.id} className={styles.seat} style={at(cell)} data-tone={LOOKS[state].tone}>
              <TileFace cell={cell} state={state} order={undefined} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
