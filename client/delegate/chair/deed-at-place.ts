import type { Command } from '#shared/protocol/commands.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { pollToAnnounce } from '#shared/script/fillings.ts';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { currentItem, findItem } from '#shared/session/agenda/programme.ts';
import { stepNow } from '#shared/session/agenda/step-now.ts';
import { findPerson } from '#shared/session/members/former.ts';
import { answerAtFloor, openIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { commandOnFloor, type FloorDeed, idOnFloor, nextOnFloor } from '../../floor/next-on-floor.ts';

/** What the chair does on the floor; that a question was answered is noted by the secretariat. */
type OnFloor = Exclude<ReturnType<typeof commandOnFloor>['type'], 'RecordAnswer'>;
/** What asks beforehand: it tells everybody something new. */
export type AskedType = 'StartAgendaItem' | 'CloseAgendaItem' | 'AnnouncePollResult';
export type DeedType = AskedType | 'BeginStep' | OnFloor;
type DeedCommand = Extract<Command, { type: DeedType }>;

/** What is to be done at a place of the script, besides saying it. */
export interface Deed {
  /** Tells it from the next; the same for as long as it is to be done. */
  readonly id: string;
  readonly command: DeedCommand;
  /** Of the item, and of whoever or whatever it is about. */
  readonly number: string;
  readonly title: string;
  readonly name: string;
}

/**
 * null: nothing but the words. The console asks what comes next in the session (`secretariat/conduct/next-deed.ts`); the chair, who may read ahead, what
 * belongs to the words that are open. Among those who speak and answer, both ask the same (`floor/next-on-floor.ts`).
 */
export function deedAt(state: SessionState, place: ScriptPlace): Deed | null {
  const item = place.agendaItemId === null ? undefined : findItem(state, place.agendaItemId);
  if (state.status !== 'open' || !item) return null;
  const command = commandAt(state, item, place.step);
  if (command) {
    const { number } = item;
    return {
      id: JSON.stringify(command),
      command,
      number,
      title: titleOf(state, item, command),
      name: '',
    };
  }
  return currentItem(state)?.id === item.id ? deedOnFloor(state, item, place.step) : null;
}

type BesideFloor = Extract<DeedCommand, { type: AskedType | 'BeginStep' }>;

function commandAt(state: SessionState, item: AgendaItem, step: ScriptPlace['step']): BesideFloor | null {
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

function titleOf(state: SessionState, item: AgendaItem, { type }: BesideFloor): string {
  if (type !== 'AnnouncePollResult') return item.title;
  return pollToAnnounce(state, item)?.question.title ?? item.title;
}

/** What belongs to the words by which speakers are called and officials questioned, in the item under way. */
function deedOnFloor(state: SessionState, item: AgendaItem, step: ScriptPlace['step']): Deed | null {
  const questioned = openIssueGroup(state) !== undefined || answerAtFloor(state) !== undefined;
  const talking = step === 'speaker' || step === 'debate' || step === 'reply';
  if (!talking && !(questioned && step === 'presentation')) return null;
  for (const deed of nextOnFloor(state, item)) {
    const command = commandOnFloor(deed);
    if (command.type === 'RecordAnswer') continue;
    return { id: idOnFloor(deed), command, number: item.number, ...subjectOf(state, item, deed) };
  }
  return null;
}

function subjectOf(
  state: SessionState,
  { title }: AgendaItem,
  deed: FloorDeed,
): Pick<Deed, 'name' | 'title'> {
  const nameOf = (id: DelegateId) => findPerson(state, id)?.name ?? '';
  switch (deed.type) {
    case 'call-speaker':
    case 'end-speech':
      return { title, name: nameOf(deed.request.delegateId) };
    case 'note-answered':
      return { title, name: nameOf(deed.question.delegateId) };
    case 'call-answerer':
      return { title, name: nameOf(deed.question.delegateId) };
    case 'end-answer':
      return { title, name: deed.answer.answerer.name };
    case 'open-issues':
    case 'close-issues':
      return { title: deed.group.title, name: '' };
  }
}
