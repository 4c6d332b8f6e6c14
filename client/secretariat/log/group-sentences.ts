import type { EventOf } from '#shared/protocol/events.ts';
import type { AgendaItemId, DebateGroupId } from '#shared/protocol/ids.ts';
import { findItem } from '#shared/session/agenda/programme.ts';
import { findDebate, findDebateGroup } from '#shared/session/groups/find-group.ts';
import { asGroupHasIt } from '#shared/session/groups/own-floor.ts';
import type { SessionState } from '#shared/session/state.ts';
import { speechSentence } from './floor-sentences.ts';
import { plain, type Sentence, type Words } from './words.ts';

type GroupEvent = EventOf<
  | 'GroupDebateSet'
  | 'GroupDebateBegan'
  | 'DebateGroupChanged'
  | 'GroupFloorChanged'
  | 'GroupSpeechNoted'
  | 'GroupMeetingEnded'
  | 'GroupMeetingResumed'
  | 'GroupSummaryWritten'
  | 'GroupDebateMerged'
>;

/** What the log says of debates in groups. */
export function groupSentence(event: GroupEvent, session: SessionState, words: Words): Sentence {
  const { t } = words;
  const named = (id: DebateGroupId) => findDebateGroup(session, id)?.group.name ?? '';
  switch (event.type) {
    case 'GroupDebateSet': {
      const item = itemName(session, event.agendaItemId, words);
      const names = event.groups.map(({ name }) => name);
      if (names.length === 0) return plain(t('event.GroupDebateDropped', { item }));
      return plain(t('event.GroupDebateSet', { count: names.length, item }), names);
    }
    case 'GroupDebateBegan':
    case 'GroupDebateMerged': {
      const debate = findDebate(session, event.debateId);
      const item = debate ? itemName(session, debate.agendaItemId, words) : '';
      return plain(t(`event.${event.type}`, { item }));
    }
    case 'GroupFloorChanged': {
      const own = asGroupHasIt(session, event.groupId);
      const { sentence, details } = speechSentence(event.change, own, words);
      return { sentence: `${named(event.groupId)}: ${sentence}`, details };
    }
    case 'GroupSpeechNoted':
      return plain(t('event.GroupSpeechNoted', { name: named(event.groupId) }), [event.gist]);
    case 'GroupSummaryWritten': {
      const key = event.handedIn ? 'event.GroupSummaryWritten' : 'event.GroupSummaryDrafted';
      return plain(t(key, { name: named(event.groupId) }), event.text.split('\n'));
    }
    case 'DebateGroupChanged':
    case 'GroupMeetingEnded':
    case 'GroupMeetingResumed':
      return plain(t(`event.${event.type}`, { name: named(event.groupId) }));
  }
}

function itemName(session: SessionState, id: AgendaItemId, { tConduct }: Words): string {
  const item = findItem(session, id);
  return item ? tConduct('item', item) : '';
}
