import type { Measure } from '#shared/protocol/polls.ts';
import { LEVEL_WORDS, STANDING_WORDS } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { type BallotCount, ballotCounts, hasBallots } from '../polls/ballot-counts.ts';
import { nomineesOf } from '../polls/election-table.ts';
import { choiceWords } from '../polls/motion-tables.ts';

/** One number of the result, with what it is a share of and what it came to. */
export interface ResultRow {
  readonly place: number | null;
  readonly subject: string;
  readonly opinion: string;
  readonly count: number;
  readonly measure: Measure | null;
  readonly standing: string;
}

/** All numbers of a result, those of the ballots first, in the paper's order. */
export function resultRows(poll: Poll, ending: PollEnding): readonly ResultRow[] {
  const ballots = hasBallots(poll) ? ballotCounts(poll, ending).map(ballotRow) : [];
  return [...ballots, ...outcomeRows(poll, ending)];
}

function ballotRow([label, count]: BallotCount): ResultRow {
  return { place: null, subject: label, opinion: '', count, measure: null, standing: '' };
}

const CHOICES = ['for', 'against', 'abstain', 'silent'] as const;
const LEVELS = ['high', 'medium', 'low'] as const;
const NO_QUORUM = 'Không đủ số đại biểu theo quy định';

function outcomeRows(poll: Poll, { result: { outcome, quorum } }: PollEnding): readonly ResultRow[] {
  const names = nomineesOf(poll).map(({ name }) => name);
  const unlessVoid = (standing: string) => (quorum === 'void' ? NO_QUORUM : standing);
  switch (outcome.type) {
    case 'motion': {
      const texts = clausesOf(poll.question);
      return outcome.clauses.flatMap(({ counts, measure, passed }, place) =>
        CHOICES.map((choice) => ({
          place,
          subject: texts[place] ?? '',
          opinion: choiceWords(poll, choice),
          count: counts[choice],
          // Whoever cast no ballot is no share of the ballots.
          measure: choice === 'silent' && measure.base === 'ballots' ? null : measure,
          standing: unlessVoid(passed ? 'Được thông qua' : 'Không được thông qua'),
        })),
      );
    }
    case 'election':
      return outcome.candidates.map(({ votes, standing }, place) => ({
        place,
        subject: names[place] ?? '',
        opinion: 'Bầu',
        count: votes,
        measure: outcome.measure,
        standing: unlessVoid(STANDING_WORDS[standing]),
      }));
    case 'confidence-rating':
      return outcome.officials.flatMap((official, place) => {
        const standing = unlessVoid(CONSEQUENCE_WORDS[official.consequence]);
        const measure =
          official.consequence === 'propose-removal' ? outcome.proposeRemoval : outcome.mayResign;
        const row = (opinion: string, count: number): ResultRow => ({
          place,
          subject: names[place] ?? '',
          opinion,
          count,
          measure,
          standing,
        });
        return [
          ...LEVELS.map((level) => row(LEVEL_WORDS[level], official[level])),
          row('Không hợp lệ', official.invalid),
        ];
      });
    case 'confidence-vote':
      return outcome.officials.flatMap(({ confidence, noConfidence, invalid, consequence }, place) =>
        (
          [
            ['Tín nhiệm', confidence],
            ['Không tín nhiệm', noConfidence],
            ['Không hợp lệ', invalid],
          ] as const
        ).map(([opinion, count]) => ({
          place,
          subject: names[place] ?? '',
          opinion,
          count,
          measure: outcome.measure,
          standing: unlessVoid(CONSEQUENCE_WORDS[consequence]),
        })),
      );
  }
}

const CONSEQUENCE_WORDS = {
  none: '',
  'may-resign': 'Có thể xin từ chức',
  'propose-removal': 'Trình Hội đồng nhân dân miễn nhiệm',
} as const;
