import type { Command } from '#shared/protocol/commands.ts';
import { pollToAnnounce } from '#shared/script/fillings.ts';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { currentItem, findItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';

export type DeedType =
  | 'StartAgendaItem'
  | 'BeginStep'
  | 'CloseAgendaItem'
  | 'AnnouncePollResult'
  | 'CallSpeaker';

/** What is to be done at a place of the script, besides saying it. */
export interface Deed {
  readonly command: Extract<Command, { type: DeedType }>;
  /** Of the item, and of whoever or whatever it is about. */
  readonly number: string;
  readonly title: string;
  readonly name: string;
}

/**
 * null: nothing but the words. The console asks what comes next in the session (`secretariat/conduct/next-deed.ts`); the chair, who may read ahead, what
 * belongs to the words that are open.
 */
export function deedAt(state: SessionState, place: ScriptPlace): Deed | null {
  const item = place.agendaItemId === null ? undefined : findItem(state, place.agendaItemId);
  if (state.status !== 'open' || !item) return null;
  const command = commandAt(state, item, place.step);
  if (!command) return null;
  const { name, title } = subjectOf(state, item, command);
  return { command, number: item.number, name, title };
}

function commandAt(state: SessionState, item: AgendaItem, step: ScriptPlace['step']): Deed['command'] | null {
  const isCurrent = currentItem(state)?.id === item.id;
  switch (step) {
    case 'presentation':
      return item.progress.status === 'pending' && !currentItem(state)
        ? { type: 'StartAgendaItem', itemId: item.id }
        : null;
    case 'appraisal':
    case 'debate':
    case 'reply':
    case 'vote': {
      const from = stepNow(state, item)?.step ?? null;
      return isCurrent && from !== step ? { type: 'BeginStep', itemId: item.id, step, from } : null;
    }
    case 'speaker': {
      const [next] = nextSpeakers(state);
      return isCurrent && next ? { type: 'CallSpeaker', requestId: next.requestId } : null;
    }
    case 'result': {
      const poll = pollToAnnounce(state, item);
      return poll?.status === 'closed' ? { type: 'AnnouncePollResult', pollId: poll.id } : null;
    }
    case 'conclusion':
      return isCurrent ? { type: 'CloseAgendaItem', itemId: item.id } : null;
    default:
      return null;
  }
}

function subjectOf(
  state: SessionState,
  item: AgendaItem,
  command: Deed['command'],
): Pick<Deed, 'name' | 'title'> {
  switch (command.type) {
    case 'CallSpeaker': {
      const [next] = nextSpeakers(state);
      return { name: next ? (findPerson(state, next.delegateId)?.name ?? '') : '', title: item.title };
    }
    case 'AnnouncePollResult':
      return { name: '', title: pollToAnnounce(state, item)?.question.title ?? item.title };
    default:
      return { name: '', title: item.title };
  }
}
