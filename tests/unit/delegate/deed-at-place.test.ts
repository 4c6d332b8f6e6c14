import { expect, it } from 'vitest';
import type { ScriptPlace } from '#shared/script/steps.ts';
import { deedAt } from '../../../client/delegate/chair/deed-at-place.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { a, an, callingAnswerer, ig, issueGroup, p, q, r } from '../session/samples.ts';

/** Three delegates and two items; nothing is under way. */
const opened = () => aSession().withDelegates(3).withAgenda(2).allPresent().opened();
const underWay = () => opened().starting(a(1));

const issues = () =>
  opened()
    .questioning(1, 1)
    .give({ type: 'TakeUpQuestion', questionId: q(1) })
    .give(issueGroup(1, { questions: [q(1)] }))
    .starting(a(1))
    .give({ type: 'OpenIssueGroup', issueGroupId: ig(1) });
const answering = () => issues().give(callingAnswerer(1, { issueGroupId: ig(1), questionId: q(1) }));
const calling = callingAnswerer(1, { answerId: expect.any(String), issueGroupId: ig(1), questionId: q(1) });

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
  [
    'whoever speaks is heard to the end',
    underWay().askingToSpeak(1, 1).calling(1),
    'speaker',
    1,
    { type: 'EndSpeech', requestId: r(1) },
  ],
  ['a group of issues goes on at whatever words', issues(), 'presentation', 1, calling],
  ['and in the debate', issues().stepping(a(1), 'debate'), 'debate', 1, calling],
  [
    'an answer is heard to the end',
    answering(),
    'speaker',
    1,
    { type: 'ChangeAnswer', answerId: an(1), change: 'end' },
  ],
  [
    'what the secretariat notes is not the chair’s',
    answering().give({ type: 'ChangeAnswer', answerId: an(1), change: 'end' }),
    'speaker',
    1,
    { type: 'CloseIssueGroup', issueGroupId: ig(1) },
  ],
  ['words alone at other steps', underWay(), 'presentation', 1, null],
];

it.each(CASES)('%s', (_what, { state }, step, item, command) => {
  expect(deedAt(state, { agendaItemId: a(item), step })?.command ?? null).toEqual(command);
});
