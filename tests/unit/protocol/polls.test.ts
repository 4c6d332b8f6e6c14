import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  Electorate,
  ManualEntry,
  NamedVotes,
  Nominee,
  Paper,
  PollQuestion,
  PollRecord,
  PollTiming,
  Procedure,
  Quorum,
  Rule,
  RuleSet,
  Selection,
  Tally,
} from '#shared/protocol/polls.ts';
import { BUILT_IN_RULE_SETS, VN_HDND } from '#shared/voting/rule-sets.ts';
import { ownRules, p, question, sha } from '../session/samples.ts';
import { anyPaper, anySelectionOf } from '../voting/generators.ts';
import {
  answers,
  confidenceVote,
  election,
  levels,
  motion,
  names,
  nominees,
  PROCEDURES,
  rating,
  times,
  votes,
} from '../voting/samples.ts';

type Row = readonly [what: string, schema: z.ZodType, value: unknown];

const rule = VN_HDND.passing;
const counts = { for: 1, against: 0, abstain: 0 };
const named = { votes: [{ selection: votes('for'), delegates: ['d1'] }], silent: [], absent: [] };
const secret = {
  type: 'secret',
  issued: 2,
  returned: 1,
  present: 3,
  tally: { type: 'motion', clauses: [counts] },
  boxRoot: sha(1),
  recused: [],
};
const manual = {
  type: 'manual',
  enteredBy: 's1',
  confirmedBy: 's2',
  entry: { type: 'counted', papers: null, tally: { type: 'motion', clauses: [counts] } },
  named: null,
  recused: [],
};

const HELD: readonly Row[] = [
  ['a threshold of all', Rule, { ...rule, numerator: 1, denominator: 1 }],
  ['a threshold of nothing', Rule, { ...rule, numerator: 0, denominator: 1000 }],
  ['a rule without a source yet', Rule, { ...rule, source: { vi: '', en: '', since: null } }],
  ['a threshold that is measured against the ballots', Rule, { ...rule, base: 'ballots' }],
  ...BUILT_IN_RULE_SETS.map((rules): Row => [`the rules ${rules.id}`, RuleSet, rules]),
  ['the rules of one council', RuleSet, ownRules({ id: '2026-noi-quy' })],
  ['an undivided question', Paper, motion()],
  ['sixty clauses', Paper, motion(60, 'removal')],
  ['forty seats and a hundred candidates', Paper, election(40, 100)],
  ['forty officials to rate', Paper, rating(40)],
  ['forty officials to vote on', Paper, confidenceVote(40)],
  ['a candidate without an office', Nominee, { name: 'Lê Văn An', note: '' }],
  ...Object.values(PROCEDURES).map((procedure): Row => ['a procedure', Procedure, procedure]),
  ['a group', Electorate, { type: 'group', unit: 'u1', name: 'Tổ số 1' }],
  ['five seconds', PollTiming, { type: 'countdown', seconds: 5 }],
  ['an hour', PollTiming, { type: 'countdown', seconds: 3600 }],
  ['a day and time', PollTiming, { type: 'until', at: '2026-12-20T10:00:00.000Z' }],
  ['a question with its repeat', PollQuestion, question({ repeats: { pollId: p(1), reason: 'Lại' } })],
  ['a ballot with a clause left blank', Selection, votes('for', null)],
  ['a ballot on sixty clauses', Selection, votes(...times(60, 'abstain' as const))],
  ['a ballot for nobody', Selection, names()],
  ['a ballot for the hundredth candidate', Selection, names(99)],
  ['a ballot without a level', Selection, levels(null)],
  ['a ballot on forty officials', Selection, answers(...times(40, 'confidence' as const))],
  ['votes by name', NamedVotes, named],
  ['a count of nothing', Tally, { type: 'motion', clauses: [{ for: 0, against: 0, abstain: 0 }] }],
  ['a count of a million', Tally, { type: 'election', votes: [1_000_000], blank: 0, invalid: 0 }],
  ['hands by name that nobody raised', ManualEntry, { type: 'by-name', votes: [] }],
  ['papers', ManualEntry, { ...manual.entry, papers: { issued: 3, returned: 2 } }],
  [
    'a record by name',
    PollRecord,
    { type: 'open', named, recused: ['d2'], reasons: [{ delegateId: 'd1', text: 'Đồng ý' }] },
  ],
  ['a secret record', PollRecord, secret],
  ['a manual record', PollRecord, manual],
];

const REFUSED: readonly Row[] = [
  ['a threshold of more than all', Rule, { ...rule, numerator: 3, denominator: 2 }],
  ['a threshold of nothing at all', Rule, { ...rule, numerator: 0, denominator: 0 }],
  ['a negative threshold', Rule, { ...rule, numerator: -1 }],
  ['a threshold in halves', Rule, { ...rule, numerator: 0.5 }],
  ['too fine a threshold', Rule, { ...rule, denominator: 1001 }],
  ['an unknown base', Rule, { ...rule, base: 'voters' }],
  ['an unknown comparison', Rule, { ...rule, comparison: 'about' }],
  ['a rule without words for its source', Rule, { ...rule, source: { vi: 'Nội quy', since: null } }],
  ['too long a source', Rule, { ...rule, source: { vi: 'a'.repeat(401), en: '', since: null } }],
  ['a source that does not say since when', Rule, { ...rule, source: { vi: 'Nội quy', en: 'Rules' } }],
  ['a source since no day', Rule, { ...rule, source: { vi: 'Nội quy', en: 'Rules', since: '2026-02-30' } }],
  ['a quorum that does not say what it does', RuleSet, ownRulesWith({ quorum: VN_HDND.passing })],
  ['rules that keep silent about a depleted council', RuleSet, ownRulesWith({ depleted: undefined })],
  ['a quorum of those present', RuleSet, ownRulesWith({ quorum: { ...VN_HDND.quorum, base: 'present' } })],
  ['a quorum of ballots', RuleSet, ownRulesWith({ quorum: { ...VN_HDND.quorum, base: 'ballots' } })],
  ['rules without a name', RuleSet, ownRulesWith({ name: { vi: ' ', en: 'x' } })],
  ['rules under an id with blanks', RuleSet, ownRulesWith({ id: 'noi quy' })],
  ['rules under an id in capitals', RuleSet, ownRulesWith({ id: 'NoiQuy' })],
  ['rules under no id', RuleSet, ownRulesWith({ id: '' })],
  ['rules under an endless id', RuleSet, ownRulesWith({ id: 'a'.repeat(61) })],
  ['rules without one for removal', RuleSet, ownRulesWith({ removal: undefined })],
  ['61 clauses', Paper, motion(61)],
  ['a clause without words', Paper, { ...motion(), clauses: [' '] }],
  ['a clause that is a book', Paper, { ...motion(), clauses: ['a'.repeat(601)] }],
  ['an unknown kind of decision', Paper, { ...motion(), decision: 'budget' }],
  ['an election of nobody', Paper, election(0, 2)],
  ['an election of 41', Paper, election(41, 60)],
  ['an election among nobody', Paper, { ...election(1, 1), candidates: [] }],
  ['an election among 101', Paper, election(1, 101)],
  ['an unknown method of election', Paper, { ...election(1, 2), method: 'borda' }],
  ['a rating of nobody', Paper, rating(0)],
  ['a rating of 41', Paper, rating(41)],
  ['a confidence vote on 41', Paper, confidenceVote(41)],
  ['a paper of no kind', Paper, { type: 'poll' }],
  ['a candidate without a name', Nominee, { name: ' ', note: 'Giám đốc Sở' }],
  ['a candidate with too long a name', Nominee, { name: 'a'.repeat(121), note: '' }],
  ['hands by an unknown means', Procedure, { type: 'manual', means: 'hands' }],
  ['an open vote that does not say what it shows', Procedure, { type: 'open' }],
  ['a group without a name', Electorate, { type: 'group', unit: 'u1', name: '' }],
  ['a body of an unknown kind', Electorate, { type: 'party', name: 'x' }],
  ['4 seconds', PollTiming, { type: 'countdown', seconds: 4 }],
  ['more than an hour', PollTiming, { type: 'countdown', seconds: 3601 }],
  ['half seconds', PollTiming, { type: 'countdown', seconds: 7.5 }],
  ['no number of seconds', PollTiming, { type: 'countdown', seconds: Number.NaN }],
  ['a day without a time', PollTiming, { type: 'until', at: '2026-12-20' }],
  ['a question without words', PollQuestion, { ...question(), title: '' }],
  ['a question without rules', PollQuestion, { ...question(), ruleSetId: '' }],
  [
    'a question with a thousand and one kept out',
    PollQuestion,
    { ...question(), recused: times(1001, 'd1') },
  ],
  ['a question with somebody kept out who is no delegate', PollQuestion, { ...question(), recused: ['s1'] }],
  ['a repeat without a reason', PollQuestion, { ...question(), repeats: { pollId: 'p1', reason: ' ' } }],
  ['a result shown some time', PollQuestion, { ...question(), reveal: 'later' }],
  ['a question of version 1', PollQuestion, { ...question(), timing: undefined, durationSeconds: 30 }],
  ['a ballot on no clause', Selection, votes()],
  ['a ballot on 61 clauses', Selection, votes(...times(61, 'for' as const))],
  ['an unknown choice', Selection, { type: 'motion', choices: ['yes'] }],
  ['silence as a choice', Selection, { type: 'motion', choices: ['silent'] }],
  ['a ballot for the 101st candidate', Selection, names(100)],
  ['a ballot for a candidate before the first', Selection, names(-1)],
  ['a ballot for half a candidate', Selection, names(0.5)],
  ['an unknown level', Selection, { type: 'confidence-rating', levels: ['none'] }],
  ['an answer that is a choice', Selection, { type: 'confidence-vote', answers: ['for'] }],
  ['a ballot on 41 officials', Selection, levels(...times(41, 'low' as const))],
  ['votes of nobody', NamedVotes, { ...named, votes: [{ selection: votes('for'), delegates: [] }] }],
  ['a negative count', Tally, { type: 'motion', clauses: [{ ...counts, for: -1 }] }],
  ['half a vote', Tally, { type: 'motion', clauses: [{ ...counts, for: 0.5 }] }],
  ['more votes than people', Tally, { type: 'election', votes: [1_000_001], blank: 0, invalid: 0 }],
  ['a count of no clause', Tally, { type: 'motion', clauses: [] }],
  ['a count without the papers', ManualEntry, { type: 'counted', tally: manual.entry.tally }],
  ['papers without those returned', ManualEntry, { ...manual.entry, papers: { issued: 3 } }],
  [
    'hands by name of no delegate',
    ManualEntry,
    { type: 'by-name', votes: [{ selection: votes('for'), delegates: ['x'] }] },
  ],
  ['a secret record without a root', PollRecord, { ...secret, boxRoot: '' }],
  ['a secret record with names', PollRecord, { ...secret, tally: undefined, named }],
  ['a manual record that nobody confirmed', PollRecord, { ...manual, confirmedBy: null }],
  [
    'a reason without words',
    PollRecord,
    { type: 'open', named, recused: [], reasons: [{ delegateId: 'd1', text: '' }] },
  ],
  ['a quorum of half a delegate', Quorum, { present: 1.5, total: 3, needed: 2, reached: false }],
];

/** Rules as they might come over the wire, with something wrong in them. */
function ownRulesWith(changes: Record<string, unknown>): unknown {
  return { ...ownRules(), ...changes };
}

describe('the protocol of votes', () => {
  it.each(HELD)('holds %s, as it is', (_, schema, value) => {
    expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  it.each(REFUSED)('does not hold %s', (_, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  it('strips from a ballot and from a secret record whatever could tell whose it is', () => {
    expect(Selection.parse({ ...votes('for'), delegateId: 'd1' })).toEqual(votes('for'));
    expect(PollRecord.parse({ ...secret, votes: named.votes, issuedTo: ['d1'] })).toEqual(secret);
  });

  it('writes names and reasons in NFC, without blanks around them', () => {
    const [nominee] = nominees(1);
    const typed = { name: ` ${nominee?.name.normalize('NFD')}`, note: `${nominee?.note.normalize('NFD')} ` };
    expect(Nominee.parse(typed)).toEqual(nominee);
    expect(Electorate.parse({ type: 'group', unit: 'u1', name: ' Tổ số 1 '.normalize('NFD') })).toEqual({
      type: 'group',
      unit: 'u1',
      name: 'Tổ số 1',
    });
  });

  it('holds every ballot that fits a paper, and the paper', () => {
    fc.assert(
      fc.property(
        anyPaper.chain((paper) => fc.tuple(fc.constant(paper), anySelectionOf(paper))),
        ([paper, selection]) => {
          expect(Paper.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
          expect(Selection.parse(JSON.parse(JSON.stringify(selection)))).toEqual(selection);
        },
      ),
    );
  });
});
