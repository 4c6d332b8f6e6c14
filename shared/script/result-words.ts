import type { Nominee, Paper, PollOutcome, PollResult } from '../protocol/polls.ts';
import { pollEnding } from '../session/polls/poll-ending.ts';
import { baseWords, isByBallotPaper, presentWords, totalWords } from '../session/polls/poll-words.ts';
import type { Poll } from '../session/state.ts';
import { lowerFirst } from '../text/first-letter.ts';
import { formatPercent } from '../text/numbers.ts';
import { consequencesOf } from '../voting/consequences.ts';
import { clausesOf } from '../voting/papers.ts';
import { type ScriptParagraph, said } from './template.ts';

/*
 * A result as a chair announces it. Every count, and whether something passed or somebody is elected, is taken from the one result that was
 * computed at the poll's end; nothing is compared here.
 */

type Outcome<T extends PollOutcome['type']> = Extract<PollOutcome, { type: T }>;

/** What is said of a result before it is known: its frame, with blanks. */
export function unknownResult(total: number | null): readonly ScriptParagraph[] {
  return [
    said`Kết quả biểu quyết: tổng số đại biểu là ${total}; có mặt ${null}; tán thành ${null}, đạt ${null} tổng số đại biểu; không tán thành ${null}; không biểu quyết ${null}.`,
  ];
}

/** Counts and shares of a poll that was counted; null: not known here. */
export function resultParagraphs(poll: Poll): readonly ScriptParagraph[] | null {
  const ending = pollEnding(poll);
  if (!ending) return null;
  const { result } = ending;
  switch (result.outcome.type) {
    case 'motion':
      return motion(poll, result, result.outcome);
    case 'election':
      return [ballots(poll, result), ...election(poll, result.outcome)];
    case 'confidence-rating':
      return [ballots(poll, result), ...rating(poll, result.outcome)];
    case 'confidence-vote':
      return [ballots(poll, result), ...confidenceVote(poll, result.outcome)];
  }
}

/** What a result comes to; null: not known here. */
export function verdictParagraphs(poll: Poll): readonly ScriptParagraph[] | null {
  const ending = pollEnding(poll);
  if (!ending) return null;
  const { result } = ending;
  const { source } = poll.rules.quorum;
  if (result.quorum === 'void') {
    return consequencesOf(result, source).map(({ text }) => said`${text.vi}`);
  }
  switch (result.outcome.type) {
    case 'motion':
      return [motionVerdict(poll, result.outcome)];
    case 'election':
      return electionVerdict(poll, result);
    case 'confidence-rating':
    case 'confidence-vote':
      return confidenceVerdict(poll, result);
  }
}

/** What the rule that decides rests on; null: not known here, or nothing is cited. */
export function sourceOf(poll: Poll): string | null {
  const ending = pollEnding(poll);
  if (!ending) return null;
  const { outcome } = ending.result;
  const measure =
    outcome.type === 'motion'
      ? outcome.clauses[0]?.measure
      : outcome.type === 'confidence-rating'
        ? outcome.mayResign
        : outcome.measure;
  return measure?.source.vi || null;
}

const taken = (poll: Poll) =>
  poll.question.procedure.type === 'opinion'
    ? 'Kết quả lấy ý kiến'
    : isByBallotPaper(poll.question.procedure)
      ? 'Kết quả bỏ phiếu'
      : 'Kết quả biểu quyết';

/** "tổng số đại biểu là 83; số đại biểu có mặt là 80" */
function bases(poll: Poll, { total, present, recused }: PollResult): ScriptParagraph {
  const kept = recused === 0 ? '' : said`; không được tham gia ${recused}`;
  return said`${asSaid(totalWords(poll.question))} là ${total}; ${asSaid(presentWords(poll))} là ${present}${kept}`;
}

function asSaid(words: string): ScriptParagraph {
  return [{ text: words, mark: 'said' }];
}

function motion(poll: Poll, result: PollResult, { clauses }: Outcome<'motion'>): readonly ScriptParagraph[] {
  const [only, ...more] = clauses;
  if (!only) return [];
  const papers = isByBallotPaper(poll.question.procedure) ? said`; ${papersWords(result)}` : '';
  const lead = said`${asSaid(taken(poll))}: ${bases(poll, result)}${papers}`;
  if (more.length === 0) return [said`${lead}; ${choices(poll, only)}.`];
  const titles = clausesOf(poll.question);
  return [
    said`${lead}.`,
    ...clauses.map(
      (clause, place) =>
        said`Nội dung ${place + 1}, ${titles[place] ?? ''}: ${choices(poll, clause)}: ${passedWords(clause.passed)}.`,
    ),
  ];
}

function choices(poll: Poll, { counts, measure }: Outcome<'motion'>['clauses'][number]): ScriptParagraph {
  const { base, baseCount } = measure;
  const share = formatPercent(counts.for, baseCount);
  return said`tán thành ${counts.for}, đạt ${share} ${asSaid(baseWords(poll, base))}; không tán thành ${counts.against}; không biểu quyết ${counts.abstain}; ${asSaid(idleWords(poll))} ${counts.silent}`;
}

function idleWords({ question: { procedure } }: Poll): string {
  switch (procedure.type) {
    case 'open':
      return 'không bấm biểu quyết';
    case 'opinion':
      return 'không trả lời';
    case 'secret':
      return 'không bỏ phiếu hoặc phiếu trắng';
    case 'manual':
      return procedure.means === 'paper' ? 'không bỏ phiếu, phiếu trắng hoặc không hợp lệ' : 'không giơ tay';
  }
}

function passedWords(passed: boolean): string {
  return passed ? 'được thông qua' : 'không được thông qua';
}

function motionVerdict(poll: Poll, { clauses }: Outcome<'motion'>): ScriptParagraph {
  const [only, ...more] = clauses;
  if (!only) return [];
  if (more.length === 0) {
    const { counts, measure, passed } = only;
    const unit = isByBallotPaper(poll.question.procedure) ? 'phiếu' : 'đại biểu';
    const why = said`${counts.for} trên ${measure.baseCount} ${asSaid(unit)} tán thành (cần ít nhất ${measure.needed})`;
    return passed
      ? said`Như vậy, với ${why}, ${poll.question.title} ${'đã được thông qua'}.`
      : said`Như vậy, với ${why}, ${poll.question.title} ${'không được thông qua'}.`;
  }
  const failed = clauses.flatMap(({ passed }, place) => (passed ? [] : [String(place + 1)]));
  const adopted = clauses.length - failed.length;
  const not = failed.length === 0 ? '' : said`; không được thông qua: nội dung ${failed.join(', ')}`;
  return said`Như vậy, ${`${adopted}/${clauses.length} nội dung được thông qua`}${not}.`;
}

function papersWords({ issued, returned }: PollResult): ScriptParagraph {
  return said`số phiếu phát ra ${issued}; số phiếu thu về ${returned}`;
}

function ballots(poll: Poll, result: PollResult): ScriptParagraph {
  const { outcome, returned } = result;
  const validity =
    outcome.type === 'election'
      ? said`; số phiếu hợp lệ ${returned - outcome.blank - outcome.invalid}; số phiếu không hợp lệ ${outcome.invalid}; số phiếu trắng ${outcome.blank}`
      : '';
  return said`${asSaid(taken(poll))}: ${bases(poll, result)}; ${papersWords(result)}${validity}.`;
}

function election(poll: Poll, { candidates, measure }: Outcome<'election'>): readonly ScriptParagraph[] {
  const names = nomineesOf(poll.question.paper);
  return candidates.map(
    ({ votes, standing }, place) =>
      said`${names[place]?.name ?? ''}: ${votes} phiếu, đạt ${formatPercent(votes, measure.baseCount)} ${asSaid(baseWords(poll, measure.base))}: ${STANDINGS[standing]}.`,
  );
}

const STANDINGS = {
  elected: 'trúng cử',
  tied: 'bằng phiếu ở vị trí cuối cùng',
  'not-elected': 'không trúng cử',
} as const;

function electionVerdict(poll: Poll, result: PollResult): readonly ScriptParagraph[] {
  if (result.outcome.type !== 'election') return [];
  const names = nomineesOf(poll.question.paper);
  const elected = result.outcome.candidates.flatMap(({ standing }, place) =>
    standing === 'elected' ? [names[place]?.name ?? ''] : [],
  );
  const lead =
    elected.length === 0
      ? said`Như vậy, ${'không có người nào trúng cử'}.`
      : said`Như vậy, ${`trúng cử ${elected.length} người`}: ${elected.join(', ')}.`;
  const rest = consequencesOf(result, poll.rules.quorum.source).filter(({ tone }) => tone !== 'good');
  return [lead, ...rest.map(({ place, text }) => subject(names, place, text.vi))];
}

function rating(
  poll: Poll,
  { officials, mayResign }: Outcome<'confidence-rating'>,
): readonly ScriptParagraph[] {
  const names = nomineesOf(poll.question.paper);
  const share = (count: number) => formatPercent(count, mayResign.baseCount);
  return officials.map(
    ({ high, medium, low, invalid }, place) =>
      said`${names[place]?.name ?? ''}: tín nhiệm cao ${high} phiếu, bằng ${share(high)}; tín nhiệm ${medium} phiếu, bằng ${share(medium)}; tín nhiệm thấp ${low} phiếu, bằng ${share(low)}; không hợp lệ ${invalid} phiếu.`,
  );
}

function confidenceVote(
  poll: Poll,
  { officials, measure }: Outcome<'confidence-vote'>,
): readonly ScriptParagraph[] {
  const names = nomineesOf(poll.question.paper);
  const share = (count: number) => formatPercent(count, measure.baseCount);
  return officials.map(
    ({ confidence, noConfidence, invalid }, place) =>
      said`${names[place]?.name ?? ''}: tín nhiệm ${confidence} phiếu, bằng ${share(confidence)}; không tín nhiệm ${noConfidence} phiếu, bằng ${share(noConfidence)}; không hợp lệ ${invalid} phiếu.`,
  );
}

function confidenceVerdict(poll: Poll, result: PollResult): readonly ScriptParagraph[] {
  const names = nomineesOf(poll.question.paper);
  const consequences = consequencesOf(result, poll.rules.quorum.source);
  if (consequences.length === 0) {
    return [said`Như vậy, ${'không có người nào ở mức phải xem xét theo quy định'}.`];
  }
  return consequences.map(({ place, text }) => subject(names, place, text.vi));
}

function subject(names: readonly Nominee[], place: number | null, text: string): ScriptParagraph {
  return place === null ? said`${text}` : said`${names[place]?.name ?? ''}: ${lowerFirst(text)}`;
}

function nomineesOf(paper: Paper): readonly Nominee[] {
  switch (paper.type) {
    case 'motion':
      return [];
    case 'election':
      return paper.candidates;
    case 'confidence-rating':
    case 'confidence-vote':
      return paper.officials;
  }
}
