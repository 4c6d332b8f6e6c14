import type { Paper, PollOutcome, Rule, Selection, Tally } from '../protocol/polls.ts';
import { fits } from './papers.ts';
import { meets } from './thresholds.ts';

type Election = Extract<Paper, { type: 'election' }>;
type ElectionTally = Extract<Tally, { type: 'election' }>;
type Standing = Extract<PollOutcome, { type: 'election' }>['candidates'][number]['standing'];

/**
 * How an election is counted. To add a method: an entry here, its name in the `method` of `Paper`
 * (shared/protocol/polls.ts), its name on screens in the texts of the console.
 */
interface ElectionMethod {
  count(paper: Election, selections: readonly Selection[]): ElectionTally;
  /** Who is elected; `rule` is the council's threshold, `base` what it is measured against. In the paper's order. */
  elect(paper: Election, tally: ElectionTally, rule: Rule, base: number): readonly Standing[];
}

/**
 * Each ballot names up to as many candidates as there are seats. Elected are those who meet the rule, the most votes
 * first, up to the seats. Candidates who share the last seat are tied, and another round decides: a tie is never broken
 * by the system. A ballot with more names than seats is invalid, one without a name is blank.
 */
const ABSOLUTE_MAJORITY: ElectionMethod = {
  count(paper, selections) {
    const votes = paper.candidates.map(() => 0);
    let blank = 0;
    let invalid = 0;
    for (const selection of selections) {
      if (selection.type !== 'election' || !fits(paper, selection)) invalid += 1;
      else if (selection.chosen.length === 0) blank += 1;
      else for (const place of selection.chosen) votes[place] = (votes[place] ?? 0) + 1;
    }
    return { type: 'election', votes, blank, invalid };
  },

  elect({ seats }, { votes }, rule, base) {
    const enough = votes.map((count) => meets(rule, count, base));
    return votes.map((count, place): Standing => {
      if (!enough[place]) return 'not-elected';
      const ahead = votes.filter((other, at) => enough[at] && other > count).length;
      const level = votes.filter((other, at) => enough[at] && other === count).length;
      if (ahead + level <= seats) return 'elected';
      return ahead >= seats ? 'not-elected' : 'tied';
    });
  },
};

const METHODS: Readonly<Record<Election['method'], ElectionMethod>> = {
  'absolute-majority': ABSOLUTE_MAJORITY,
};

export function electionMethod(name: Election['method']): ElectionMethod {
  return METHODS[name];
}
