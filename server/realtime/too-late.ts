import type { Command } from '#shared/protocol/commands.ts';
import type { Actor, LoggedEvent, SessionEventType } from '#shared/protocol/events.ts';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { personOf } from '../session/people.ts';

/**
 * What of the log a refusal for coming too late goes back to: of the types that are named, the last entry, which for some has to be about
 * the very thing that the command is about.
 */
interface CameBefore {
  readonly events: readonly SessionEventType[];
  readonly about?: 'itemId' | 'requestId' | 'pollId';
}

const ITEM_BEGAN = ['AgendaItemStarted', 'AgendaItemReopened', 'AgendaItemCloseUndone'] as const;

const BEFORE: Partial<Record<RefusalCode, CameBefore>> = {
  'session-not-open': { events: ['SessionClosed'] },
  'session-closed': { events: ['SessionClosed'] },
  'session-already-open': { events: ['SessionOpened'] },
  'item-already-current': { events: ITEM_BEGAN, about: 'itemId' },
  'other-item-current': { events: ITEM_BEGAN },
  'item-done': { events: ['AgendaItemClosed'], about: 'itemId' },
  'item-not-done': { events: ['AgendaItemStartUndone'], about: 'itemId' },
  'item-not-current': { events: ['AgendaItemClosed', 'AgendaItemStartUndone'], about: 'itemId' },
  'start-stands': { events: ['AgendaItemClosed', 'PollOpened', 'SpeakerCalled'] },
  'close-stands': { events: ['AgendaItemClosed', 'PollOpened'] },
  'step-moved-on': { events: ['StepBegan', 'StepUndone', 'PollOpened'] },
  'step-stands': { events: ['StepBegan', 'StepUndone', 'PollOpened'] },
  'poll-open': { events: ['PollOpened'] },
  'poll-already-open': { events: ['PollOpened'] },
  'poll-over': { events: ['PollEnded', 'PollClosed'], about: 'pollId' },
  'poll-already-announced': { events: ['PollResultAnnounced'], about: 'pollId' },
  'poll-annulled': { events: ['PollAnnulled'], about: 'pollId' },
  'poll-superseded': { events: ['PollOpened'] },
  'manual-count-changed': { events: ['ManualCountEntered'], about: 'pollId' },
  'manual-count-missing': { events: ['ManualCountRejected'], about: 'pollId' },
  'speech-settled': {
    events: ['SpeechEnded', 'SpeechRequestWithdrawn', 'SpeechRequestDeclined'],
    about: 'requestId',
  },
  'speaker-not-called': { events: ['SpeakerTakenBack'], about: 'requestId' },
  'call-stands': { events: ['SpeechEnded'], about: 'requestId' },
  'speech-end-stands': { events: ['SpeakerCalled'] },
  'speech-time-moved': { events: ['SpeechTimeAdded'], about: 'requestId' },
};

/** What was done, with `what` it was done to, as it follows on who did it. */
const WORDS: Partial<Record<SessionEventType, { readonly vi: string; readonly en: string }>> = {
  SessionOpened: { vi: 'khai mạc kỳ họp', en: 'opened the session' },
  SessionClosed: { vi: 'bế mạc kỳ họp', en: 'closed the session' },
  AgendaItemStarted: { vi: 'bắt đầu nội dung số {number}', en: 'started item {number}' },
  AgendaItemReopened: { vi: 'mở lại nội dung số {number}', en: 'reopened item {number}' },
  AgendaItemClosed: { vi: 'kết thúc nội dung số {number}', en: 'closed item {number}' },
  AgendaItemStartUndone: {
    vi: 'hoàn tác việc bắt đầu nội dung số {number}',
    en: 'undid the start of item {number}',
  },
  AgendaItemCloseUndone: {
    vi: 'hoàn tác việc kết thúc nội dung số {number}',
    en: 'undid the closing of item {number}',
  },
  StepBegan: { vi: 'chuyển bước', en: 'moved on to another step' },
  StepUndone: { vi: 'hoàn tác việc chuyển bước', en: 'undid a change of step' },
  PollOpened: { vi: 'mở biểu quyết', en: 'opened a vote' },
  PollEnded: { vi: 'kết thúc biểu quyết', en: 'closed the vote' },
  PollClosed: { vi: 'kết thúc biểu quyết', en: 'closed the vote' },
  PollResultAnnounced: { vi: 'công bố kết quả', en: 'announced the result' },
  PollAnnulled: { vi: 'hủy biểu quyết', en: 'annulled the vote' },
  ManualCountEntered: { vi: 'nhập số đếm', en: 'entered a count' },
  ManualCountRejected: { vi: 'trả lại số đếm', en: 'sent the count back' },
  SpeakerCalled: { vi: 'mời đại biểu phát biểu', en: 'called a speaker' },
  SpeakerTakenBack: { vi: 'hoàn tác việc mời phát biểu', en: 'undid the call' },
  SpeechEnded: { vi: 'kết thúc lượt phát biểu', en: 'ended the speech' },
  SpeechRequestWithdrawn: { vi: 'rút đăng ký phát biểu', en: 'withdrew the request' },
  SpeechRequestDeclined: { vi: 'từ chối đăng ký phát biểu', en: 'declined the request' },
  SpeechTimeAdded: { vi: 'thêm thời gian phát biểu', en: 'added to the time' },
};

/** The entry by which `command` came too late, where it did; null: it is refused for something else, or that was long ago. */
export function cameBefore(
  command: Command,
  code: RefusalCode,
  doings: readonly LoggedEvent[],
): LoggedEvent | null {
  const before = BEFORE[code];
  if (!before) return null;
  const { events, about } = before;
  const thing = about && partOf(command, about);
  return (
    doings.findLast(
      ({ event }) =>
        events.some((type) => type === event.type) && (about === undefined || partOf(event, about) === thing),
    ) ?? null
  );
}

/** The refusal with who did what before, and when: the other console's person then knows what is now the case. */
export function withWhoWasFirst(
  refusal: Refusal,
  command: Command,
  state: SessionState,
  doings: readonly LoggedEvent[],
): Refusal {
  const first = cameBefore(command, refusal.code, doings);
  const words = first && WORDS[first.event.type];
  if (!first || !words) return refusal;
  const itemId = partOf(first.event, 'itemId');
  const number = state.agenda.find(({ id }) => id === itemId)?.number ?? '';
  const time = formatTime(first.at);
  const vi = words.vi.replace('{number}', number);
  const en = words.en.replace('{number}', number);
  const who = namesOf(state, first.actor);
  return {
    ...refusal,
    vi: `${refusal.vi} (${who.vi} đã ${vi} lúc ${time}.)`,
    en: `${refusal.en} (${who.en} ${en} at ${time}.)`,
  };
}

function namesOf(
  state: SessionState,
  { capacity, id, name }: Actor,
): { readonly vi: string; readonly en: string } {
  if (capacity === 'system') return { vi: 'Hệ thống', en: 'The system' };
  const role = capacity === 'secretary' ? 'secretary' : 'delegate';
  const { name: called } = personOf(state, { role, personId: id, ...(name === undefined ? {} : { name }) });
  return { vi: called, en: called };
}

function partOf(thing: object, part: string): unknown {
  return Object.entries(thing).find(([key]) => key === part)?.[1];
}
