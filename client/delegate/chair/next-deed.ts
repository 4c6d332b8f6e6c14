import type { Command } from '#shared/protocol/commands.ts';
import { pollToAnnounce } from '#shared/script/fillings.ts';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { currentItem, findItem } from '#shared/session/agenda/programme.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { SessionState } from '#shared/session/state.ts';

export type DeedType = 'StartAgendaItem' | 'CloseAgendaItem' | 'AnnouncePollResult' | 'CallSpeaker';

/** What is to be done at a place of the script, besides saying it. */
export interface Deed {
  readonly command: Extract<Command, { type: DeedType }>;
  /** Of the item, and of whoever or whatever it is about. */
  readonly number: string;
  readonly title: string;
  readonly name: string;
}

/** null: nothing but the words. */
export function nextDeed(state: SessionState, { agendaItemId, step }: ScriptPlace): Deed | null {
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  if (state.status !== 'open' || !item) return null;
  const of = { number: item.number, title: item.title, name: '' };
  const current = currentItem(state)?.id === item.id;
  switch (step) {
    case 'presentation':
      return item.progress.status === 'pending' && !currentItem(state)
        ? { ...of, command: { type: 'StartAgendaItem', itemId: item.id } }
        : null;
    case 'speaker': {
      const [next] = nextSpeakers(state);
      if (!current || !next) return null;
      const name = findPerson(state, next.delegateId)?.name ?? '';
      return { ...of, name, command: { type: 'CallSpeaker', requestId: next.requestId } };
    }
    case 'result': {
      const poll = pollToAnnounce(state, item);
      return poll?.status === 'closed'
        ? {
            ...of,
            title: poll.question.title,
            command: { type: 'AnnouncePollResult', pollId: poll.id },
          }
        : null;
    }
    case 'conclusion':
      return current ? { ...of, command: { type: 'CloseAgendaItem', itemId: item.id } } : null;
    default:
      return null;
  }
}
