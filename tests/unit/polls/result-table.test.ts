import { describe, expect, it } from 'vitest';
import type { Paper, PollQuestion, PollResult, RuleSet, Tally } from '#shared/protocol/polls.ts';
import { judge } from '#shared/voting/judge.ts';
import { VN_HDND } from '#shared/voting/rule-sets.ts';
import { phrase } from '../../../client/i18n/texts.ts';
import { type ResultRow, resultTable } from '../../../client/polls/result-table.ts';
import { texts } from '../../../client/polls/texts.ts';
import { requiringQuorum } from '../session/samples.ts';
import { confidenceVote, election, motion, PROCEDURES, rating } from '../voting/samples.ts';

interface Case {
  readonly paper: Paper;
  readonly tally: Tally;
  readonly procedure?: PollQuestion['procedure'];
  readonly returned?: number;
  readonly quorumReached?: boolean;
  readonly rules?: RuleSet;
}

const TOTAL = 83;
const PRESENT = 80;

function resultOf({
  paper,
  tally,
  returned = PRESENT,
  quorumReached = true,
  rules = VN_HDND,
}: Case): PollResult {
  const bases = { total: TOTAL, present: PRESENT, issued: PRESENT, returned, recused: 0, quorumReached };
  return judge(paper, tally, bases, rules);
}

function tableOf(given: Case) {
  const { paper, procedure = PROCEDURES.open } = given;
  return resultTable({ title: 'Thông qua chương trình kỳ họp', paper, procedure }, resultOf(given));
}

const figures = ({ cells }: ResultRow) => cells.map(({ count, shares }) => [count, ...shares]);
const percent = (figure: string) => `${figure}\u00a0%`;

describe('the result of one question', () => {
  const tally: Tally = { type: 'motion', clauses: [{ for: 42, against: 30, abstain: 5 }] };

  it('is a row for each choice, with the count and its share of all delegates and of those present', () => {
    const { columns, rows } = tableOf({ paper: motion(), tally });
    expect(columns.map(({ key, filling }) => [key, filling])).toEqual([
      ['count', {}],
      ['shareOfAll', { base: 83 }],
      ['shareOfPresent', { base: 80 }],
    ]);
    expect(rows.map(({ label }) => label.type === 'text' && label.text.key)).toEqual([
      'choice.for',
      'choice.against',
      'choice.abstain',
      'silent.open',
    ]);
    expect(rows.map(figures)).toEqual([
      [[42], [null, percent('50,60')], [null, percent('52,50')]],
      [[30], [null, percent('36,14')], [null, percent('37,50')]],
      [[5], [null, percent('6,02')], [null, percent('6,25')]],
      [[3], [null, percent('3,61')], [null, percent('3,75')]],
    ]);
  });

  it('says of an opinion poll who did not answer, and measures against those who were asked', () => {
    const { columns, rows } = tableOf({ paper: motion(), tally, procedure: PROCEDURES.opinion });
    expect(columns.at(-1)?.key).toBe('shareOfAsked');
    expect(rows.at(-1)?.label).toMatchObject({ text: { key: 'silent.opinion' } });
  });
});

describe('the result of several clauses', () => {
  const { rows, columns, note } = tableOf({
    paper: motion(2),
    tally: {
      type: 'motion',
      clauses: [
        { for: 42, against: 30, abstain: 8 },
        { for: 41, against: 39, abstain: 0 },
      ],
    },
  });

  it('is a row for each clause with a result of its own', () => {
    expect(rows.map(({ label, standing }) => [label, standing])).toEqual([
      [{ type: 'line', line: 'Điều 1', note: '' }, 'passed'],
      [{ type: 'line', line: 'Điều 2', note: '' }, 'failed'],
    ]);
  });

  it('puts both shares below every count, and says what they are of', () => {
    expect(columns).toHaveLength(4);
    expect(rows[1] && figures(rows[1])).toEqual([
      [41, percent('49,40'), percent('51,25')],
      [39, percent('46,99'), percent('48,75')],
      [0, percent('0,00'), percent('0,00')],
      [0, percent('0,00'), percent('0,00')],
    ]);
    expect(note).toEqual(phrase(texts, 'bothShares', { total: 83, present: 80 }));
  });
});

describe('the result of an election', () => {
  it('is a row for each candidate with votes, their share of the base and the standing', () => {
    const { rows, columns } = tableOf({
      paper: election(2, 4),
      tally: { type: 'election', votes: [60, 45, 45, 10], blank: 0, invalid: 0 },
    });
    expect(columns[1]).toEqual(phrase(texts, 'shareOfAll', { base: 83 }));
    expect(rows.map(({ standing }) => standing)).toEqual(['elected', 'tied', 'tied', 'not-elected']);
    expect(rows[0]?.label).toEqual({ type: 'line', line: 'Lê Thị Ứng 1', note: 'Giám đốc Sở' });
    expect(rows[0] && figures(rows[0])).toEqual([[60], [null, percent('72,29')]]);
  });

  it('measures shares against the base that its rules name', () => {
    const { columns } = tableOf({
      paper: election(1, 2),
      tally: { type: 'election', votes: [60, 20], blank: 0, invalid: 0 },
      rules: { ...VN_HDND, election: { ...VN_HDND.election, base: 'present' } },
    });
    expect(columns[1]).toEqual(phrase(texts, 'shareOfPresent', { base: 80 }));
  });
});

describe('the result of a confidence paper', () => {
  it('rates each official on the total number of ballots, the invalid ones with the rest', () => {
    const { rows, note } = tableOf({
      paper: rating(2),
      returned: 78,
      tally: {
        type: 'confidence-rating',
        officials: [
          { high: 20, medium: 18, low: 40, invalid: 0 },
          { high: 20, medium: 19, low: 38, invalid: 1 },
        ],
      },
    });
    expect(rows.map(({ standing }) => standing)).toEqual(['may-resign', 'none']);
    expect(rows[1] && figures(rows[1])).toEqual([
      [20, percent('25,64')],
      [19, percent('24,36')],
      [38, percent('48,72')],
      [1, percent('1,28')],
    ]);
    expect(note).toEqual(phrase(texts, 'ballotShare', { ballots: 78 }));
  });

  it('gives confidence, no confidence and invalid ballots of a confidence vote', () => {
    const { rows } = tableOf({
      paper: confidenceVote(1),
      returned: 80,
      tally: { type: 'confidence-vote', officials: [{ confidence: 37, noConfidence: 41, invalid: 2 }] },
    });
    expect(rows.map(({ standing }) => standing)).toEqual(['propose-removal']);
    expect(rows[0] && figures(rows[0])).toEqual([
      [37, percent('46,25')],
      [41, percent('51,25')],
      [2, percent('2,50')],
    ]);
  });
});

describe('every table', () => {
  it.each<[string, Case]>([
    [
      'one question',
      { paper: motion(), tally: { type: 'motion', clauses: [{ for: 1, against: 1, abstain: 1 }] } },
    ],
    [
      'clauses',
      {
        paper: motion(3),
        tally: {
          type: 'motion',
          clauses: Array.from({ length: 3 }, () => ({ for: 1, against: 1, abstain: 1 })),
        },
      },
    ],
    [
      'an election',
      { paper: election(1, 3), tally: { type: 'election', votes: [1, 1, 1], blank: 0, invalid: 0 } },
    ],
    [
      'forty officials',
      {
        paper: rating(40),
        tally: {
          type: 'confidence-rating',
          officials: Array.from({ length: 40 }, () => ({ high: 80, medium: 0, low: 0, invalid: 0 })),
        },
      },
    ],
  ])('has a cell under each heading: %s', (_name, given) => {
    const { rows, columns, standingHead } = tableOf(given);
    for (const row of rows) {
      expect(row.cells).toHaveLength(columns.length);
      expect(row.standing !== null).toBe(standingHead !== null);
    }
  });

  it('lets nothing pass and nobody be elected where the quorum was lost', () => {
    const unanimous = { for: 80, against: 0, abstain: 0 };
    const clauses: Tally = { type: 'motion', clauses: [unanimous, unanimous] };
    const chosen: Tally = { type: 'election', votes: [70, 10], blank: 0, invalid: 0 };
    const standings = (given: Case) =>
      tableOf({ ...given, quorumReached: false, rules: requiringQuorum() }).rows.map(
        ({ standing }) => standing,
      );
    expect(standings({ paper: motion(2), tally: clauses })).toEqual(['failed', 'failed']);
    expect(standings({ paper: election(1, 2), tally: chosen })).toEqual(['not-elected', 'not-elected']);
  });
});
