import type { MemberEvent } from '#shared/protocol/members.ts';
import type { SessionState } from '#shared/session/state.ts';
import { nameOf } from '../delegates/names.ts';
import { sinceText } from '../members/since-text.ts';
import { stopped } from './stopped.ts';
import { plain, type Sentence, type Words } from './words.ts';

/** What an entry changed in the list of delegates or in the programme. */
export function memberSentence(event: MemberEvent, session: SessionState, words: Words): Sentence {
  const { t, tConduct, tMembers } = words;
  const { reason } = event;
  switch (event.type) {
    case 'TotalConfirmed': {
      const suspended = tMembers(`suspendedIs.${event.suspended}`);
      return plain(t('event.TotalConfirmed', { total: event.total, suspended, reason }));
    }
    case 'DelegateCorrected':
      return plain(t('event.DelegateCorrected', { name: event.delegate.name, reason }));
    case 'DelegateStruck': {
      const name = nameOf(session, event.delegateId);
      const kind = tMembers(`kind.${event.kind}`);
      return plain(t('event.DelegateStruck', { name, kind, since: sinceText(event, tMembers), reason }));
    }
    case 'DelegateSuspended':
    case 'DelegateRestored': {
      const name = nameOf(session, event.delegateId);
      return plain(t(`event.${event.type}`, { name, since: sinceText(event, tMembers), reason }));
    }
    case 'DelegatesMerged': {
      const [drop, keep] = [nameOf(session, event.drop), nameOf(session, event.keep)];
      return plain(t('event.DelegatesMerged', { drop, keep, reason }));
    }
    case 'AgendaItemCorrected':
      return plain(t('event.AgendaItemCorrected', { item: stopped(tConduct('item', event.item)), reason }));
    case 'AgendaItemStruck': {
      const item = stopped(itemText(session, event.itemId, words));
      return plain(t('event.AgendaItemStruck', { item, reason }));
    }
    case 'AgendaItemsMerged': {
      const drop = itemText(session, event.drop, words);
      const keep = stopped(itemText(session, event.keep, words));
      return plain(t('event.AgendaItemsMerged', { drop, keep, reason }));
    }
  }
}

function itemText({ agenda, formerItems }: SessionState, id: string, { tConduct }: Words): string {
  const former = formerItems.map(({ item }) => item);
  const item = [...agenda, ...former].find((candidate) => candidate.id === id);
  return item ? tConduct('item', item) : id;
}
