import type { ItemAudience } from '#shared/protocol/audience.ts';
import type { Actor } from '#shared/protocol/events.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { addingItem, aSitting, asDelegate, puttingToVote, type SessionStory } from '../builder.ts';
import { a, agendaEntry, d, delegate, pdf, speech, u } from '../samples.ts';

export const MEMBERS: ItemAudience = 'members';
export const COMMITTEE: ItemAudience = { unit: u(2) };

/** d1 and d2 are in a committee, and there is an item that not everybody may know of. */
export function withClosedItem(audience: ItemAudience): {
  readonly story: SessionStory;
  readonly item: AgendaItemId;
} {
  const story = aSitting();
  for (const n of [1, 2]) story.correctingDelegate(delegate(n, { committee: 'Ban Pháp chế' }));
  return { story, item: addingItem(story, { number: '2a', title: 'Giới thiệu nhân sự', audience }) };
}

const { story, item } = withClosedItem(COMMITTEE);
const members = withClosedItem(MEMBERS);
const request = { type: 'RequestToSpeak', ...speech(1, { agendaItemId: item }) } as const;
const conflict = {
  type: 'DeclareConflict',
  delegateId: d(1),
  agendaItemId: item,
  reason: 'Người nhà',
} as const;
export const publishing = (agendaItemId: AgendaItemId, audience: Parameters<typeof pdf>[1]) =>
  ({ type: 'PublishDocument', documentId: null, file: pdf(1, { agendaItemId, ...audience }) }) as const;
const correcting = (audience: ItemAudience) =>
  ({
    type: 'CorrectAgendaItem',
    item: agendaEntry(1, { id: members.item, number: '2a', audience }),
    reason: 'Nhầm',
  }) as const;
const imported = (audience: ItemAudience, id = a(1)) =>
  ({
    type: 'ApplyImport',
    basedOnSeq: story.state.seq,
    statements: { ...statementsOf(), agenda: [agendaEntry(1, { id, number: '8', audience })] },
  }) as const;
function addition(audience: ItemAudience, number = '9'): CoreCommand {
  const { id: _, ...added } = agendaEntry(9, { audience, number });
  return { type: 'AddAgendaItem', item: added };
}

const voted = withClosedItem(MEMBERS);
voted.story.voting({ agendaItemId: voted.item }).counted();
/** Among other people than before. */
const repeat = puttingToVote({ repeats: { pollId: voted.story.lastPoll, reason: 'Nhầm' } });

/** What cannot be done with items that not everybody may know of. */
export const CLOSED_ITEM_REFUSALS: readonly (readonly [
  string,
  SessionStory,
  CoreCommand,
  RefusalCode,
  Actor?,
])[] = [
  ['a vote in an item for one unit', story, puttingToVote({ agendaItemId: item }), 'item-for-unit'],
  ['a request to speak by a member of the unit', story, request, 'item-for-unit', asDelegate(1)],
  ['a request to speak by a delegate outside', story, request, 'unknown-agenda-item', asDelegate(3)],
  ['a conflict of a member of the unit', story, conflict, 'item-for-unit', asDelegate(1)],
  [
    'a document for more people than its item',
    members.story,
    publishing(members.item, {}),
    'document-wider-than-item',
  ],
  [
    'a document for another unit',
    story,
    publishing(item, { audience: { unit: u(1) } }),
    'document-wider-than-item',
  ],
  [
    'a document for a unit that there is not',
    story,
    publishing(a(1), { audience: { unit: u(9) } }),
    'unknown-unit',
  ],
  ['an item for a unit that there is not', story, addition({ unit: u(9) }), 'unknown-unit'],
  ['an item with the number of another', story, addition(MEMBERS, '2a'), 'item-number-taken'],
  ['other people for an item', members.story, correcting('public'), 'item-audience-stays'],
  ['other people for an item by an import', story, imported(MEMBERS), 'item-audience-stays'],
  ['a new item by an import, with a number that counts', story, imported(MEMBERS, a(4)), 'import-outdated'],
  [
    'two items for different people as one',
    members.story,
    { type: 'MergeAgendaItems', keep: a(1), drop: members.item, reason: 'Trùng' },
    'items-for-others',
  ],
  ['a repeat of a vote among other people', voted.story, repeat, 'items-for-others'],
  ['an item after the end', aSitting().ended(), addition('public'), 'session-closed'],
];
