import type { CSSProperties } from 'react';
import type { Cell, SeatedRoom } from '#shared/seating/occupants.ts';
import { givenName } from '#shared/text/names.ts';
import { LOOKS, type SeatState } from './looks.ts';
import styles from './SeatMap.module.css';

/** What stands on a tile, as far as there is room for it. */
export function TileFace({
  cell: { seat, delegates },
  state,
  order,
}: {
  readonly cell: Cell;
  readonly state: SeatState;
  readonly order: number | undefined;
}) {
  const { icon: Icon } = LOOKS[state];
  const [first, ...others] = delegates;
  const name = first ? `${givenName(first.name)}${others.length > 0 ? ` +${others.length}` : ''}` : '';
  // Drawn and not written: what is heard of a seat is said by whatever it stands on, in whole words.
  return (
    <span className={styles.face} aria-hidden>
      <span className={styles.top}>
        <Icon className={styles.icon} strokeWidth={2.5} />
        <span className={styles.number} data-text={order ?? seat} />
      </span>
      {name !== '' && <span className={styles.name} data-text={name} />}
    </span>
  );
}

/** The podium and whatever else helps to find one's way; tables too. */
export function Marks({ marks }: Pick<SeatedRoom, 'marks'>) {
  return marks.map((mark) => (
    <div
      key={`${mark.kind} ${mark.x} ${mark.y} ${mark.text}`}
      className={styles.mark}
      data-kind={mark.kind}
      style={{
        ...at(mark),
        ['--mw' as string]: mark.width,
        ['--mh' as string]: mark.height,
        ['--turn' as string]: `${mark.turn}deg`,
      }}
    >
      {mark.text}
    </div>
  ));
}

/** Where something is in its room. */
export function at({ x, y }: { readonly x: number; readonly y: number }): CSSProperties {
  return { ['--x' as string]: x, ['--y' as string]: y };
}
