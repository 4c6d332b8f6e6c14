import { describe, expect, it } from 'vitest';
import type { ManualEntry } from '#shared/protocol/polls.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import { confidenceVote, election, motion, names, rating, votes } from '../../voting/samples.ts';
import type { SessionStory } from '../builder.ts';
import { d } from '../samples.ts';
import {
  answered,
  byName,
  choices,
  elected,
  entering,
  hands,
  onHands,
  onHandsByName,
  onPaper,
  papers,
  rated,
  refusalOf,
} from './hand-counts.ts';

type Case = readonly [what: string, SessionStory, ManualEntry, RefusalCode, says?: string];

const CASES: readonly Case[] = [
  ['names where hands were counted', onHands(), byName([votes('for'), [1]]), 'manual-count-unfit'],
  ['numbers where names were taken', onHandsByName(), hands([4, 0, 0]), 'manual-count-unfit'],
  ['numbers on paper without the papers', onPaper(), hands([4, 0, 0]), 'manual-count-unfit'],
  ['hands with papers', onHands(), papers(choices([1, 0, 0]), 4, 4), 'manual-count-unfit'],
  ['one clause of two', onHands({ paper: motion(2) }), hands([1, 0, 0]), 'manual-count-unfit'],
  ['two clauses of one', onHands(), hands([1, 0, 0], [1, 0, 0]), 'manual-count-unfit'],
  ['another kind of paper', onPaper(rating(1)), papers(choices([1, 0, 0]), 1, 1), 'manual-count-unfit'],
  ['an election on a motion', onPaper(), papers(elected([1]), 1, 1), 'manual-count-unfit'],
  ['two candidates of three', onPaper(election(1, 3)), papers(elected([1, 0]), 1, 1), 'manual-count-unfit'],
  ['one official of two', onPaper(rating(2)), papers(rated([1, 0, 0, 0]), 1, 1), 'manual-count-unfit'],
  [
    'two officials of one',
    onPaper(confidenceVote(1)),
    papers(answered([1, 0, 0], [1, 0, 0]), 1, 1),
    'manual-count-unfit',
  ],
  [
    'a rating on a confidence vote',
    onPaper(confidenceVote(1)),
    papers(rated([1, 0, 0, 0]), 1, 1),
    'manual-count-unfit',
  ],
  ['a name with another paper', onHandsByName(), byName([names(0), [1]]), 'manual-count-unfit'],
  [
    'a name with a clause too many',
    onHandsByName(),
    byName([votes('for', 'for'), [1]]),
    'manual-count-unfit',
  ],
  ['a name with nothing marked', onHandsByName(), byName([votes(null), [1]]), 'manual-count-unfit'],

  ['more hands than delegates', onHands(), hands([3, 1, 1]), 'manual-votes-exceed', '(5)'],
  [
    'more hands in one clause of two',
    onHands({ paper: motion(2) }),
    hands([1, 0, 0], [4, 1, 0]),
    'manual-votes-exceed',
    '(4)',
  ],
  ['more papers than voters', onPaper(), papers(choices([1, 0, 0]), 5, 1), 'manual-papers-exceed', '(5)'],
  [
    'a paper for one who is recused',
    onPaper(motion(), { recused: [d(1)] }),
    papers(choices([1, 0, 0]), 4, 1),
    'manual-papers-exceed',
    '(3)',
  ],
  [
    'more papers back than given out',
    onPaper(),
    papers(choices([1, 0, 0]), 2, 3),
    'manual-returned-exceed',
    '(3)',
  ],
  ['more votes than papers', onPaper(), papers(choices([2, 1, 1]), 4, 3), 'manual-votes-exceed', '(4)'],

  [
    'more spoiled papers than came back',
    onPaper(election(1, 2)),
    papers(elected([0, 0], 2, 2), 4, 3),
    'manual-votes-exceed',
    '(4)',
  ],
  [
    'more votes for one than valid papers',
    onPaper(election(2, 3)),
    papers(elected([4, 0, 0], 1), 4, 4),
    'manual-votes-exceed',
    '(3)',
  ],
  [
    'more names than the papers have places for',
    onPaper(election(1, 3)),
    papers(elected([2, 2, 1]), 4, 4),
    'manual-votes-exceed',
    '(5)',
  ],
  [
    'fewer names than valid papers',
    onPaper(election(2, 3)),
    papers(elected([1, 1, 1]), 4, 4),
    'manual-votes-missing',
    '(3)',
  ],

  [
    'an official with fewer marks than papers',
    onPaper(rating(2)),
    papers(rated([1, 1, 1, 0], [1, 1, 0, 0]), 4, 3),
    'manual-sum-differs',
    'Dòng 2: tổng là 2 nhưng số phiếu thu về là 3',
  ],
  [
    'an official with more marks than papers',
    onPaper(confidenceVote(1)),
    papers(answered([2, 2, 0]), 4, 3),
    'manual-sum-differs',
    'Dòng 1: tổng là 4 nhưng số phiếu thu về là 3',
  ],

  ['a name twice in one list', onHandsByName(), byName([votes('for'), [1, 1]]), 'manual-name-twice'],
  [
    'a name in two lists',
    onHandsByName(),
    byName([votes('for'), [1]], [votes('against'), [2, 1]]),
    'manual-name-twice',
  ],
  [
    'one who was not there',
    onHandsByName(),
    byName([votes('for'), [1, 5]]),
    'manual-name-unfit',
    'Nguyễn Văn Đại 5',
  ],
  [
    'one who is recused',
    onHandsByName({ recused: [d(2)] }),
    byName([votes('for'), [2]]),
    'manual-name-unfit',
    'Nguyễn Văn Đại 2',
  ],
  ['one whom nobody knows', onHandsByName(), byName([votes('for'), [9]]), 'manual-name-unfit', 'd9'],
];

describe('a count that cannot be is refused', () => {
  it.each(CASES.map(([what, story, entry, code, says = '']) => ({ what, story, entry, code, says })))(
    '$what: $code',
    ({ story, entry, code, says }) => {
      const refusal = refusalOf(story, entering(entry));
      expect(refusal?.code).toBe(code);
      expect(refusal?.vi).toContain(says);
      expect(refusal?.vi).not.toMatch(/[{}]/);
    },
  );

  it.each<readonly [string, SessionStory, ManualEntry]>([
    ['as many hands as delegates', onHands(), hands([2, 1, 1])],
    ['as many papers as voters', onPaper(), papers(choices([2, 1, 1]), 4, 4)],
    ['each paper with one name', onPaper(election(2, 3)), papers(elected([2, 1, 1]), 4, 4)],
    ['each paper full', onPaper(election(2, 3)), papers(elected([3, 3, 2]), 4, 4)],
    ['each paper spoiled', onPaper(election(2, 3)), papers(elected([0, 0, 0], 3, 1), 4, 4)],
    ['each paper invalid for an official', onPaper(rating(1)), papers(rated([0, 0, 0, 4]), 4, 4)],
    ['each answer for itself', onPaper(confidenceVote(1)), papers(answered([2, 1, 1]), 4, 4)],
  ])('but not %s', (_, story, entry) => {
    expect(refusalOf(story, entering(entry))).toBeNull();
  });
});
