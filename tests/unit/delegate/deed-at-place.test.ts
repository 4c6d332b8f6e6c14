import { expect, it } from 'vitest';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { deedAt } from '../../../client/delegate/chair/deed-at-place.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { a, p, r } from '../session/samples.ts';

/** Three delegates and two items; nothing is under way. */
const opened = () => aSession().withDelegates(3).withAgenda(2).allPresent().opened();
const underWay = () => opened().starting(a(1));

const CASES: readonly (readonly [string, SessionStory, ScriptPlace['step'], number, object | null])[] = [
  ['the next item is started', opened(), 'presentation', 1, { type: 'StartAgendaItem', itemId: a(1) }],
  ['not while another is under way', underWay(), 'presentation', 2, null],
  ['not before the session is open', aSession().withAgenda(1), 'presentation', 1, null],
  [
    'the next speaker is called',
    underWay().askingToSpeak(1, 1),
    'speaker',
    1,
    { type: 'CallSpeaker', requestId: r(1) },
  ],
  ['nobody, where nobody waits', underWay(), 'speaker', 1, null],
  [
    'a result that was counted is announced',
    underWay()
      .voting({ agendaItemId: a(1) })
      .counted(),
    'result',
    1,
    { type: 'AnnouncePollResult', pollId: p(1) },
  ],
  [
    'once only',
    underWay()
      .voting({ agendaItemId: a(1) })
      .counted()
      .announcing(),
    'result',
    1,
    null,
  ],
  ['not while the vote is open', underWay().voting({ agendaItemId: a(1) }), 'result', 1, null],
  ['the item is closed', underWay(), 'conclusion', 1, { type: 'CloseAgendaItem', itemId: a(1) }],
  [
    'another step begins',
    underWay(),
    'debate',
    1,
    { type: 'BeginStep', itemId: a(1), step: 'debate', from: null },
  ],
  [
    'once only',
    underWay().give({ type: 'BeginStep', itemId: a(1), step: 'debate', from: null }),
    'debate',
    1,
    null,
  ],
  ['words alone at other steps', underWay(), 'presentation', 1, null],
];

it.each(CASES)('%s', (_what, { state }, step, item, command) => {
  expect(deedAt(state, { agendaItemId: a(item), step })?.command ?? null).toEqual(command);
});
