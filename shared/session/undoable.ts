import type { Command } from '../protocol/commands.ts';
import type { Instant } from '../protocol/ids.ts';
import { undoClose, undoStep } from './agenda/steps.ts';
import { undoStart } from './agenda/taking-up.ts';
import { takeBackSpeaker, undoEndSpeech } from './floor/taking-back.ts';
import type { AgendaItem, SessionState, SpeechRequest } from './state.ts';
import { UNDO_OFFERED_MS } from './undo-time.ts';
import type { Decision } from './verdict.ts';

export type UndoCommand = Extract<
  Command,
  {
    type: 'UndoAgendaItemStart' | 'UndoAgendaItemClose' | 'UndoStep' | 'TakeBackSpeaker' | 'UndoEndSpeech';
  }
>;

/** Something that was done a moment ago, by whomever, and the command that undoes it. */
export interface Undoable<C extends UndoCommand = UndoCommand> {
  readonly doneAt: Instant;
  readonly command: C;
}

/**
 * The last thing in the conduct of the session that can be undone at `at`; null: there is none. Once it is undone, the one before it is the last:
 * what was done by mistake is taken back step by step, the way it came.
 *
 * Moves in the agenda are not among these. Nobody is called or led anywhere by one, whoever moved an item moves it back by the same press, at any
 * time, and what would have to be kept for it (where it stood) could name an item that not everybody who knows this one may know of.
 */
export function lastUndoable(state: SessionState, at: Instant): Undoable | null {
  return lastOf(state, [...ofSpeeches(state.speechRequests), ...ofItems(state.agenda)], at);
}

/** What can be undone of a speech, in the hall or in a group of a debate. */
type SpeechUndo = Extract<UndoCommand, { type: 'TakeBackSpeaker' | 'UndoEndSpeech' }>;

/** The same among speeches alone: for a group of a debate, which has a list of its own (groups/own-floor.ts). */
export function lastUndoableSpeech(state: SessionState, at: Instant): Undoable<SpeechUndo> | null {
  return lastOf(state, ofSpeeches(state.speechRequests), at);
}

function lastOf<C extends UndoCommand>(
  state: SessionState,
  undoable: readonly Undoable<C>[],
  at: Instant,
): Undoable<C> | null {
  if (state.status !== 'open') return null;
  const offered = undoable
    .filter(({ doneAt }) => Date.parse(at) - Date.parse(doneAt) <= UNDO_OFFERED_MS)
    // Of what one command did (a call ends the speech before it), the first here stands for all of it.
    .sort((a, b) => (a.doneAt === b.doneAt ? RANK[a.command.type] - RANK[b.command.type] : later(a, b)));
  return offered.find(({ command }) => decideUndo(state, command, at).ok) ?? null;
}

const RANK: Readonly<Record<UndoCommand['type'], number>> = {
  TakeBackSpeaker: 0,
  UndoAgendaItemClose: 0,
  UndoStep: 1,
  UndoAgendaItemStart: 2,
  UndoEndSpeech: 3,
};

function later(a: Undoable, b: Undoable): number {
  return a.doneAt < b.doneAt ? 1 : -1;
}

function ofItems(agenda: readonly AgendaItem[]): readonly Undoable[] {
  return agenda.flatMap(({ id: itemId, progress }): readonly Undoable[] => {
    if (progress.status === 'pending') return [];
    if (progress.status === 'done') {
      return [{ doneAt: progress.closedAt, command: { type: 'UndoAgendaItemClose', itemId } }];
    }
    const last = progress.steps?.at(-1);
    return [
      { doneAt: progress.startedAt, command: { type: 'UndoAgendaItemStart', itemId } },
      ...(last ? [{ doneAt: last.at, command: { type: 'UndoStep', itemId, step: last.step } } as const] : []),
    ];
  });
}

function ofSpeeches(requests: readonly SpeechRequest[]): readonly Undoable<SpeechUndo>[] {
  return requests.flatMap(({ requestId, progress }): readonly Undoable<SpeechUndo>[] => {
    if (progress.status === 'called') {
      return [{ doneAt: progress.calledAt, command: { type: 'TakeBackSpeaker', requestId } }];
    }
    if (progress.status !== 'done') return [];
    return [{ doneAt: progress.endedAt, command: { type: 'UndoEndSpeech', requestId } }];
  });
}

function decideUndo(state: SessionState, command: UndoCommand, at: Instant): Decision {
  switch (command.type) {
    case 'UndoAgendaItemStart':
      return undoStart(state, command.itemId, at);
    case 'UndoAgendaItemClose':
      return undoClose(state, command.itemId, at);
    case 'UndoStep':
      return undoStep(state, command.itemId, command.step, at);
    case 'TakeBackSpeaker':
      return takeBackSpeaker(state, command.requestId, at);
    case 'UndoEndSpeech':
      return undoEndSpeech(state, command.requestId, at);
  }
}
