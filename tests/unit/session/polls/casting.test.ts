import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PollQuestion, Selection } from '#shared/protocol/polls.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { whyNotCast, whyNotDrop, whyNotToken } from '#shared/session/polls/casting.ts';
import { election, levels, motion, names, PROCEDURES, rating, votes } from '../../voting/samples.ts';
import { aSession, aSitting, type SessionStory } from '../builder.ts';
import { a, d, delegate, p, u } from '../samples.ts';

const COUNTDOWN: Partial<PollQuestion> = { timing: { type: 'countdown', seconds: 60 } };
const SECRET: Partial<PollQuestion> = { procedure: PROCEDURES.secret };
/** When the clock stood still after the last step of the story, plus so many milliseconds. */
const later = (story: SessionStory, ms: number) => Date.parse(story.log.at(-1)?.at ?? '') + ms;

interface Attempt {
  /** By which delegate. */
  readonly by?: number;
  readonly selection?: Selection;
  readonly reason?: string;
  /** Milliseconds after the last step. */
  readonly after?: number;
}
const cast = (
  story: SessionStory,
  { by = 1, selection = votes('for'), reason = '', after = 1000 }: Attempt = {},
) => whyNotCast(story.state, p(1), d(by), { selection, reason }, later(story, after));
const askToken = (story: SessionStory, { by = 1, after = 1000 }: Attempt = {}) =>
  whyNotToken(story.state, p(1), d(by), later(story, after));
const drop = (story: SessionStory, { selection = votes('for'), after = 1000 }: Attempt = {}) =>
  whyNotDrop(story.state, p(1), selection, later(story, after));

type Case = readonly [what: string, SessionStory, Attempt, code: string | null];

const byName = (changes: Partial<PollQuestion> = {}) => aSitting().voting(changes);
/** d1 is the legal committee, which votes; d2 and d3 are there too. */
const inCommittee = (changes: Partial<PollQuestion> = {}) =>
  aSession()
    .registering(delegate(1, { committee: 'Ban Pháp chế' }), delegate(2), delegate(3))
    .opened()
    .allPresent()
    .voting({ electorate: { type: 'committee', unit: u(2), name: 'Ban Pháp chế' }, ...changes });

const VOTERS: readonly Case[] = [
  ['by a delegate who is present is taken', byName(), {}, null],
  ['by a delegate who left is refused', byName().leaving(d(1)), {}, 'not-eligible'],
  [
    'by a delegate who was never marked is refused',
    aSession().withDelegates(3).opened().present(2).voting(),
    { by: 3 },
    'not-eligible',
  ],
  [
    'by a delegate who is excused is refused',
    aSession().withDelegates(3).marked('excused', d(3)).opened().present(2).voting(),
    { by: 3 },
    'not-eligible',
  ],
  [
    'by a delegate who came late is taken',
    aSession().withDelegates(3).opened().present(2).voting().marked('present', d(3)),
    { by: 3 },
    null,
  ],
  ['by somebody who is no delegate is refused', byName(), { by: 9 }, 'not-in-electorate'],
  ['by a member of the body that votes is taken', inCommittee(), {}, null],
  ['by a member of another body is refused', inCommittee(), { by: 2 }, 'not-in-electorate'],
  ['by a delegate whom the secretariat keeps out is refused', byName({ recused: [d(1)] }), {}, 'recused'],
  [
    'by a delegate with a conflict of interest is refused',
    aSitting()
      .declaring(d(1), a(1))
      .voting({ agendaItemId: a(1) }),
    {},
    'recused',
  ],
  [
    'by a delegate with a conflict in another item is taken',
    aSitting()
      .declaring(d(1), a(2))
      .voting({ agendaItemId: a(1) }),
    {},
    null,
  ],
];

const TIMES: readonly Case[] = [
  ['without a time limit is taken a day later', byName(), { after: 86_400_000 }, null],
  ['a millisecond before the time is over is taken', byName(COUNTDOWN), { after: 59_999 }, null],
  ['at the very end of its time comes too late', byName(COUNTDOWN), { after: 60_000 }, 'poll-closed'],
  ['after its time comes too late', byName(COUNTDOWN), { after: 60_001 }, 'poll-closed'],
  ['after the count comes too late', byName().counted(), {}, 'poll-closed'],
  ['after the result comes too late', byName().counted().announcing(), {}, 'poll-closed'],
  ['in an annulled vote is refused as such', byName().annulling(), {}, 'poll-annulled'],
  ['in a vote that never was is refused', aSitting(), {}, 'unknown-poll'],
];

const FORMS: readonly Case[] = [
  ['on a question is taken', byName(), {}, null],
  [
    'on each of two clauses is taken',
    byName({ paper: motion(2) }),
    { selection: votes('for', 'against') },
    null,
  ],
  ['on one of two clauses is taken', byName({ paper: motion(2) }), { selection: votes(null, 'for') }, null],
  ['of the wrong length is refused', byName({ paper: motion(2) }), {}, 'ballot-malformed'],
  ['with a clause too many is refused', byName(), { selection: votes('for', 'for') }, 'ballot-malformed'],
  ['with nothing marked is refused', byName(), { selection: votes(null) }, 'ballot-malformed'],
  [
    'with nothing marked on any clause is refused',
    byName({ paper: motion(2) }),
    { selection: votes(null, null) },
    'ballot-malformed',
  ],
  ['on another paper is refused', byName(), { selection: names(0) }, 'ballot-malformed'],
  ['for a candidate is taken', byName({ paper: election(1, 2) }), { selection: names(1) }, null],
  ['for nobody, on purpose, is taken', byName({ paper: election(1, 2) }), { selection: names() }, null],
  [
    'for more candidates than seats is refused',
    byName({ paper: election(1, 2) }),
    { selection: names(0, 1) },
    'ballot-malformed',
  ],
  ['with a reason in an ordinary vote is refused', byName(), { reason: 'Đồng ý' }, 'ballot-malformed'],
  ['with a reason in an opinion poll is taken', aSitting().askingOpinions(), { reason: 'Đồng ý' }, null],
  ['in a secret vote is refused', byName(SECRET), {}, 'poll-is-secret'],
  ...Object.values(PROCEDURES)
    .filter(({ type }) => type === 'manual')
    .map(
      (procedure): Case => [
        'by tablet in a vote by hand is refused',
        byName({ procedure }),
        {},
        'poll-is-manual',
      ],
    ),
];

const TOKENS: readonly Case[] = [
  ['is given to a delegate who is present', byName(SECRET), {}, null],
  ['is not given to a delegate who left', byName(SECRET).leaving(d(1)), {}, 'not-eligible'],
  ['is not given to one who is no delegate', byName(SECRET), { by: 9 }, 'not-in-electorate'],
  ['is not given to a member of another body', inCommittee(SECRET), { by: 2 }, 'not-in-electorate'],
  ['is not given to one who is recused', byName({ ...SECRET, recused: [d(1)] }), {}, 'recused'],
  ['is given to the last millisecond', byName({ ...SECRET, ...COUNTDOWN }), { after: 59_999 }, null],
  [
    'is not given when the time is over',
    byName({ ...SECRET, ...COUNTDOWN }),
    { after: 60_000 },
    'poll-closed',
  ],
  ['is not given after the count', byName(SECRET).unboxed([]), {}, 'poll-closed'],
  ['is not given in an annulled vote', byName(SECRET).annulling(), {}, 'poll-annulled'],
  ['is not given in a vote that never was', aSitting(), {}, 'unknown-poll'],
  ['is not given in a vote by name', byName(), {}, 'poll-is-not-secret'],
];

const rated = () => byName({ ...SECRET, paper: rating(2) });
const DROPS: readonly Case[] = [
  ['is taken from anybody who has a token, also who has left since', byName(SECRET).leaving(d(1)), {}, null],
  ['is taken blank, on purpose', byName(SECRET), { selection: votes(null) }, null],
  ['is taken with a level missing', rated(), { selection: levels('low', null) }, null],
  ['is refused with a level too few', rated(), { selection: levels('low') }, 'ballot-malformed'],
  ['is refused on another paper', rated(), {}, 'ballot-malformed'],
  ['is taken to the last millisecond', byName({ ...SECRET, ...COUNTDOWN }), { after: 59_999 }, null],
  ['is refused when the time is over', byName({ ...SECRET, ...COUNTDOWN }), { after: 60_000 }, 'poll-closed'],
  ['is refused after the count', byName(SECRET).unboxed([]), {}, 'poll-closed'],
  ['is refused in an annulled vote', byName(SECRET).annulling(), {}, 'poll-annulled'],
  ['is refused in a vote that never was', aSitting(), {}, 'unknown-poll'],
  ['is refused in a vote by name', byName(), {}, 'poll-is-not-secret'],
];

const tried = (cases: readonly Case[], attempt: (story: SessionStory, attempt: Attempt) => Refusal | null) =>
  cases.map(([what, story, tries, code]) => ({ what, code, given: attempt(story, tries)?.code ?? null }));

describe('a ballot by name', () => {
  it.each(tried([...VOTERS, ...TIMES, ...FORMS], cast))('$what', ({ given, code }) => {
    expect(given).toBe(code);
  });
});

describe('a token of a secret vote', () => {
  it.each(tried(TOKENS, askToken))('$what', ({ given, code }) => {
    expect(given).toBe(code);
  });
});

describe('a ballot that is dropped into the box', () => {
  it.each(tried(DROPS, drop))('$what', ({ given, code }) => {
    expect(given).toBe(code);
  });
});

describe('the tables of ballots', () => {
  it('hold every code that the rules of casting can give', () => {
    const source = readFileSync(
      new URL('../../../../shared/session/polls/casting.ts', import.meta.url),
      'utf8',
    );
    const codes = new Set([...source.matchAll(/\brefusal\('([a-z-]+)'/g)].map(([, code]) => code));
    const met = new Set([...VOTERS, ...TIMES, ...FORMS, ...TOKENS, ...DROPS].map(([, , , code]) => code));
    expect(codes.size).toBeGreaterThan(5);
    expect([...codes].filter((code) => !met.has(code ?? ''))).toEqual([]);
  });
});
