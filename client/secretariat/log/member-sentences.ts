import type { MemberEvent } from '#shared/protocol/members.ts';
import type { SessionState } from '#shared/session/state.ts';
import { formatDay } from '#shared/text/dates.ts';
import { nameOf } from '../delegates/names.ts';
import { stopped } from './stopped.ts';
import type { Sentence, Words } from './words.ts';

/** What an entry changed in the list of delegates or in the programme. */
export function memberSentence(event: MemberEvent, session: SessionState, t: Words): Sentence {
  const { reason } = event;
  const say = (params: Record<string, unknown>) => ({
    sentence: t(`log.event.${event.type}`, { ...params, reason }),
    details: [],
  });
  switch (event.type) {
    case 'TotalConfirmed':
      return say({ total: event.total, suspended: t(`members.suspendedIs.${event.suspended}`) });
    case 'DelegateCorrected':
      return say({ name: event.delegate.name });
    case 'DelegateStruck':
      return say({
        name: nameOf(session, event.delegateId),
        kind: t(`members.kind.${event.kind}`),
        since: sinceText(event, t),
      });
    case 'DelegateSuspended':
    case 'DelegateRestored':
      return say({ name: nameOf(session, event.delegateId), since: sinceText(event, t) });
    case 'DelegatesMerged':
      return say({ drop: nameOf(session, event.drop), keep: nameOf(session, event.keep) });
    case 'AgendaItemCorrected':
      return say({ item: stopped(t('item', { ...event.item })) });
    case 'AgendaItemStruck':
      return say({ item: stopped(itemText(session, event.itemId, t)) });
    case 'AgendaItemsMerged':
      return say({ drop: itemText(session, event.drop, t), keep: stopped(itemText(session, event.keep, t)) });
  }
}

/** "từ ngày 01/12/2026, theo Nghị quyết số …" */
export function sinceText(
  { on, source }: { readonly on: string; readonly source: string },
  t: Words,
): string {
  const day = formatDay(on);
  return source === '' ? t('members.since', { day }) : t('members.sinceBy', { day, source });
}

function itemText({ agenda, formerItems }: SessionState, id: string, t: Words): string {
  const former = formerItems.map(({ item }) => item);
  const item = [...agenda, ...former].find((candidate) => candidate.id === id);
  return item ? t('item', { ...item }) : id;
}
