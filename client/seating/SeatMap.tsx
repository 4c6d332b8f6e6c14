import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { beside, type Direction } from '#shared/seating/beside.ts';
import type { Cell, SeatedRoom } from '#shared/seating/occupants.ts';
import { LOOKS, type SeatState } from './looks.ts';
import styles from './SeatMap.module.css';
import { at, Marks, TileFace } from './SeatTile.tsx';

/** What a tile shows. */
export interface Tile {
  readonly state: SeatState;
  /** All of it in words: who has the seat, which it is, what is known of it. */
  readonly words: string;
  /** Their number in a list, in the place of the name of the seat. */
  readonly order?: number;
  /** It steps back behind others. */
  readonly back?: boolean;
}

interface SeatMapProps {
  readonly room: SeatedRoom;
  readonly label: string;
  readonly tileOf: (cell: Cell) => Tile;
  /** Where given, other states step back. */
  readonly only?: SeatState | null;
  /** Tiles large enough to be pressed by anybody: the map is then larger than its room, and scrolls. */
  readonly large?: boolean;
  /** The id of the cell that is chosen; null: none is. */
  readonly chosen: string | null;
  readonly onChoose: (cell: Cell) => void;
  /** A key that is pressed on a seat and leads nowhere in the map. */
  readonly onKey: (event: KeyboardEvent, cell: Cell) => void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A room in which each seat can be chosen: by a press, and by the arrow keys from seat to seat. One of them is in the order of the Tab key. */
export function SeatMap(props: SeatMapProps) {
  const { room, label, tileOf, only = null, large = false, chosen, onChoose, onKey } = props;
  const frame = useRef<HTMLDivElement>(null);
  // What is made larger is still about the seat that is chosen.
  useEffect(() => {
    if (large)
      frame.current
        ?.querySelector('[aria-pressed=true]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [large]);
  const reachable = room.cells.some(({ id }) => id === chosen) ? chosen : room.cells[0]?.id;
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.cell;
    const cell = room.cells.find((one) => one.id === id);
    if (!cell) return;
    const direction = ARROWS[event.key];
    if (!direction) return onKey(event, cell);
    event.preventDefault();
    const next = beside(room.cells, cell, direction);
    if (next) frame.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div ref={frame} className={styles.frame} data-large={large}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div
        className={styles.room}
        style={{ ['--w' as string]: room.width, ['--h' as string]: room.height }}
        role="group"
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <Marks marks={room.marks} />
        {room.cells.map((cell) => {
          const { state, words, order, back = false } = tileOf(cell);
          return (
            <SeatButton
              key={cell.id}
              cell={cell}
              state={state}
              words={words}
              order={order}
              back={back || (only !== null && state !== only)}
              isChosen={cell.id === chosen}
              reachable={cell.id === reachable}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

interface SeatButtonProps extends Omit<Tile, 'order' | 'back'> {
  readonly order: number | undefined;
  readonly cell: Cell;
  readonly back: boolean;
  readonly isChosen: boolean;
  readonly reachable: boolean;
  readonly onChoose: (cell: Cell) => void;
}

const SeatButton = memo(function SeatButton(props: SeatButtonProps) {
  const { cell, state, words, order, back, isChosen, reachable, onChoose } = props;
  return (
    <button
      type="button"
      className={styles.seat}
      style={at(cell)}
      data-cell={cell.id}
      data-tone={LOOKS[state].tone}
      data-back={back}
      aria-label={words}
      aria-pressed={isChosen}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onChoose(cell)}
      onClick={() => onChoose(cell)}
    >
      <TileFace cell={cell} state={state} order={order} />
    </button>
  );
});
