import type { DelegateId } from '#shared/protocol/ids.ts';
import type { NamedVotes, PollRecord, Selection } from '#shared/protocol/polls.ts';
import { selectionOf } from '#shared/voting/named-votes.ts';

/** Where the official record of a poll has this delegate. */
export type OwnSelection =
  | { readonly type: 'voted'; readonly selection: Selection }
  | { readonly type: 'silent' | 'absent' | 'recused' }
  /** Only counts are known, or the delegate is no member of the body that voted. */
  | { readonly type: 'unknown' };

export function ownSelection(record: PollRecord, me: DelegateId): OwnSelection {
  if (record.recused.includes(me)) return { type: 'recused' };
  const named: NamedVotes | null = record.type === 'secret' ? null : record.named;
  if (!named) return { type: 'unknown' };
  const selection = selectionOf(named, me);
  if (selection) return { type: 'voted', selection };
  if (named.silent.includes(me)) return { type: 'silent' };
  return named.absent.includes(me) ? { type: 'absent' } : { type: 'unknown' };
}
