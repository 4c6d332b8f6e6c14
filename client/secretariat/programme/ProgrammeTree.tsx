import { Circle, CircleCheck, CircleDot, GripVertical, Lock } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import { allotted, type Timed, timetable } from '#shared/session/agenda/timetable.ts';
import { isSkipped, levelsOf } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatDay, formatTime, sessionDay } from '#shared/text/dates.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { useServerNow } from '../../ui/useServerNow.ts';
import { type Direction, type Drop, dropped } from './moves.ts';
import styles from './Programme.module.css';
import { texts } from './texts.ts';
import type { Arranging } from './useArranging.ts';

interface ProgrammeTreeProps {
  readonly chosen: AgendaItemId | null;
  readonly onChoose: (id: AgendaItemId) => void;
  readonly arranging: Arranging;
}

const HALF_MINUTE = 30_000;
const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};
const ICONS = { pending: Circle, current: CircleDot, done: CircleCheck };

/** The programme day by day; one row at a time is in the order of the Tab key, and arrows go from row to row. */
export function ProgrammeTree({ chosen, onChoose, arranging }: ProgrammeTreeProps) {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const details = useSession((session) => session.details);
  const now = useServerNow(HALF_MINUTE);
  const tree = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<AgendaItem | null>(null);
  const levels = levelsOf(agenda);
  const days = [...new Set(agenda.map(({ day }) => day))];
  const times = new Map(
    days.flatMap((day) => timetable({ agenda, details }, day, now)).map((row) => [row.item.id, row]),
  );
  const focused = chosen ?? agenda[0]?.id;
  const focusRow = (id: AgendaItemId) =>
    tree.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus();
  // A row that was moved by keys is another element in its new place.
  const order = agenda.map(({ id }) => id).join();
  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another order is what moves the row
  useEffect(() => {
    if (hadFocus.current && chosen) focusRow(chosen);
  }, [order]);
  const onKeyDown = (event: KeyboardEvent, item: AgendaItem) => {
    const direction = KEYS[event.key];
    if (!direction) return;
    event.preventDefault();
    if (event.altKey) {
      void arranging.moveBy(item, direction);
      return;
    }
    const at = agenda.indexOf(item);
    const whole = agenda.find(({ id }) => id === item.parent);
    const next = {
      up: agenda[at - 1],
      down: agenda[at + 1],
      in: agenda.find(({ parent }) => parent === item.id),
      out: whole,
    }[direction];
    if (!next) return;
    onChoose(next.id);
    focusRow(next.id);
  };
  const drop = (target: AgendaItem, how: Drop) => {
    const place = dragged && dropped(agenda, dragged, target, how);
    setDragged(null);
    if (dragged && place) void arranging.move(dragged, place);
  };
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('tree')}
      className={styles.tree}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={(event) => {
        hadFocus.current = event.currentTarget.contains(event.relatedTarget) || event.relatedTarget === null;
      }}
    >
      {agenda.map((item, index) => {
        const heads = agenda[index - 1]?.day !== item.day && days.length > 1;
        return (
          <div key={item.id} role="presentation">
            {heads && (
              <p className={styles.day} role="presentation">
                {t('day', { day: item.day, date: formatDay(sessionDay(details.startsOn, item.day)) })}
              </p>
            )}
            <Row
              item={item}
              level={levels.get(item.id) ?? 0}
              timed={times.get(item.id) ?? null}
              chosen={chosen === item.id}
              focusable={focused === item.id}
              dragging={dragged !== null}
              onChoose={() => onChoose(item.id)}
              onKeyDown={(event) => onKeyDown(event, item)}
              onDrag={(begins) => setDragged(begins ? item : null)}
              onDrop={(how) => drop(item, how)}
            />
          </div>
        );
      })}
    </div>
  );
}

interface RowProps {
  readonly item: AgendaItem;
  readonly level: number;
  readonly timed: Timed | null;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly dragging: boolean;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDrag: (begins: boolean) => void;
  readonly onDrop: (how: Drop) => void;
}

function Row({ item, level, timed, onDrop, onDrag, ...props }: RowProps) {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const [over, setOver] = useState<Drop | null>(null);
  const { status } = item.progress;
  const Icon = ICONS[status];
  const skipped = isSkipped(agenda, item);
  const movable = status === 'pending';
  return (
    <div
      role="treeitem"
      className={styles.row}
      data-item={item.id}
      data-status={status}
      data-skipped={skipped}
      data-over={over ?? undefined}
      aria-level={level + 1}
      aria-selected={props.chosen}
      aria-current={status === 'current' ? 'step' : undefined}
      tabIndex={props.focusable ? 0 : -1}
      style={{ ['--level' as string]: level }}
      draggable={movable}
      onClick={props.onChoose}
      onFocus={props.onChoose}
      onKeyDown={props.onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', item.title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
      onDragOver={(event) => {
        if (!props.dragging) return;
        event.preventDefault();
        setOver(dropAt(event));
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(null);
        onDrop(dropAt(event));
      }}
    >
      <GripVertical aria-hidden className={styles.grip} data-movable={movable} size={20} />
      <Icon className={styles.icon} role="img" aria-label={t(`status.${status}`)} size={20} />
      <div className={styles.words}>
        <p className={styles.title}>{t('item', { number: printedNumber(item), title: item.title })}</p>
        <p className={styles.muted}>
          {item.presenter}
          <AudienceBadge audience={item.audience} icon={<Lock aria-hidden size={16} />} />
        </p>
        {skipped && item.skipped && <p>{t('skippedBecause', { reason: item.skipped.reason })}</p>}
        {item.postponed && (
          <p>{t('postponedBecause', { day: item.postponed.from.day, reason: item.postponed.reason })}</p>
        )}
      </div>
      <Times item={item} timed={timed} />
    </div>
  );
}

/** The upper and the lower quarter of a row are its sides, the rest is within it. */
function dropAt(event: DragEvent<HTMLElement>): Drop {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / height;
  return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'within';
}

function Times({ item, timed }: { item: AgendaItem; timed: Timed | null }) {
  const t = useTexts(texts);
  const time = (at: number | null) => (at === null ? '' : formatTime(new Date(at).toISOString()));
  const span = (from: number | null, to: number | null) => {
    if (from === null) return '';
    return to === null || to === from ? time(from) : t('span', { from: time(from), to: time(to) });
  };
  const minutes = allotted(item);
  return (
    <dl className={styles.times}>
      {timed && timed.planned.from !== null && (
        <div>
          <dt>{t('columns.planned')}</dt>
          <dd>{span(timed.planned.from, timed.planned.to)}</dd>
        </div>
      )}
      {timed && timed.planned.from !== null && timed.expected.from !== null && (
        <div>
          <dt>{t('columns.expected')}</dt>
          <dd>{span(timed.expected.from, timed.expected.to)}</dd>
        </div>
      )}
      {minutes !== null && minutes > 0 && (
        <div>
          <dt>{t('columns.minutes')}</dt>
          <dd>
            {item.adjustedMinutes === undefined
              ? t('minutes', { minutes })
              : t('minutesAdjusted', { minutes, planned: item.minutes ?? 0 })}
          </dd>
        </div>
      )}
    </dl>
  );
}
