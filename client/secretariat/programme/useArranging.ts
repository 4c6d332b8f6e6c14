import { useState } from 'react';
import type { Command } from '#shared/protocol/commands.ts';
import type { DayPlace } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { type CommandAction, useCommand } from '../actions/useAction.ts';
import { type Direction, moveTo, step, whereItStands } from './moves.ts';
import { texts } from './texts.ts';

export type Undo = Extract<
  Command,
  { type: 'MoveAgendaItem' | 'UndoSkipAgendaItem' | 'UndoPostponeAgendaItem' }
>;

/** What was done last, and how it is taken back. */
export interface Done {
  readonly said: string;
  readonly number: string;
  readonly undo: Undo;
  /** Till when that is offered, as an instant. */
  readonly until: string;
}

export interface Arranging {
  readonly action: CommandAction<Undo['type']>;
  readonly done: Done | null;
  readonly move: (item: AgendaItem, place: DayPlace) => Promise<void>;
  readonly moveBy: (item: AgendaItem, direction: Direction) => Promise<void>;
  /** Notes what was done by a dialog. */
  readonly note: (said: string, item: AgendaItem, undo: Undo) => void;
  readonly takeBack: () => Promise<void>;
}

const OFFERED_MS = 10_000;

/** Moves of items, and for ten seconds the way back. */
export function useArranging(): Arranging {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const lastDay = useSession(({ details }) => details.days);
  const { clock } = useConnection().live;
  const action = useCommand('MoveAgendaItem', 'UndoSkipAgendaItem', 'UndoPostponeAgendaItem');
  const [done, setDone] = useState<Done | null>(null);
  const may = {
    MoveAgendaItem: usePermitted('MoveAgendaItem'),
    UndoSkipAgendaItem: usePermitted('UndoSkipAgendaItem'),
    UndoPostponeAgendaItem: usePermitted('UndoPostponeAgendaItem'),
  };
  const note = (said: string, item: AgendaItem, undo: Undo) => {
    const until = new Date(clock.now() + OFFERED_MS).toISOString();
    setDone({ said, number: item.number, undo, until });
  };
  const move = async (item: AgendaItem, place: DayPlace) => {
    if (!may.MoveAgendaItem) return;
    const back = moveTo(item.id, whereItStands(agenda, item));
    const next = agenda.find(({ id }) => id === place.before);
    const whole = agenda.find(({ id }) => id === place.parent);
    const where = next
      ? t('placeBefore', { item: t('item', { ...next }) })
      : whole
        ? t('placeLastWithin', { item: t('item', { ...whole }) })
        : t('placeLast', { day: place.day });
    if (await action.give(moveTo(item.id, place))) {
      note(t('moved', { item: t('item', { ...item }), place: where }), item, back);
    }
  };
  return {
    action,
    done,
    note,
    move,
    async moveBy(item, direction) {
      const place = step(agenda, item, direction, Math.max(lastDay, item.day));
      if (place) await move(item, place);
    },
    async takeBack() {
      if (done && may[done.undo.type] && (await action.give(done.undo))) setDone(null);
    },
  };
}
