import type { Measure, PollResult } from '#shared/protocol/polls.ts';
import { baseWords, isByBallotPaper } from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { type Consequence, consequencesOf } from '#shared/voting/consequences.ts';
import { type Block, paragraph, type Run, run } from '../blocks.ts';
import { citeWithin, joinSentences, sentence } from '../wording.ts';
import { nomineesOf } from './election-table.ts';

/** What a result comes to, and what follows from it by which source. */
export function conclusionBlocks(poll: Poll, { result }: PollEnding): readonly Block[] {
  const { outcome } = result;
  const consequences = consequencesOf(result, poll.rules.quorum.source);
  if (result.quorum === 'void') return [withoutQuorum(consequences)];
  switch (outcome.type) {
    case 'motion':
      return [motionConclusion(poll, outcome.clauses)];
    case 'election':
      return [electionConclusion(poll, outcome, consequences)];
    case 'confidence-rating':
    case 'confidence-vote': {
      const measure = outcome.type === 'confidence-vote' ? outcome.measure : outcome.mayResign;
      return confidenceConclusion(poll, consequences, measure);
    }
  }
}

/** "Kết luận: " and what it says, the weight of it in bold. */
function concluded(...runs: readonly Run[]): Block {
  return paragraph([run('Kết luận: '), ...runs]);
}

function withoutQuorum(consequences: readonly Consequence[]): Block {
  const words = consequences.map(({ text, source }) => `${text.vi.replace(/\.$/, '')}${law(source.vi)}.`);
  return concluded(run(lowerFirst(words.join(' ')), 'bold'));
}

type OutcomeOf<T extends PollResult['outcome']['type']> = Extract<PollResult['outcome'], { type: T }>;

function motionConclusion(poll: Poll, clauses: OutcomeOf<'motion'>['clauses']): Block {
  const [first] = clauses;
  if (!first) return concluded();
  const unit = isByBallotPaper(poll.question.procedure) ? 'phiếu tán thành' : 'đại biểu tán thành';
  const why = ` (${neededWords(poll, first.measure, unit)}).`;
  if (clauses.length === 1) {
    return concluded(
      run('nội dung biểu quyết '),
      run(first.passed ? 'được thông qua' : 'không được thông qua', 'bold'),
      run(why),
    );
  }
  const failed = clauses.flatMap(({ passed }, place) => (passed ? [] : [String(place + 1)]));
  return concluded(
    run(`${clauses.length - failed.length}/${clauses.length} nội dung được thông qua`, 'bold'),
    run(failed.length === 0 ? '' : `; không được thông qua: nội dung ${failed.join(', ')}`),
    run(why),
  );
}

function electionConclusion(
  poll: Poll,
  { candidates, measure }: OutcomeOf<'election'>,
  consequences: readonly Consequence[],
): Block {
  const names = nomineesOf(poll).map(({ name }) => name);
  const withStanding = (wanted: 'elected' | 'tied') =>
    candidates.flatMap(({ standing }, place) => (standing === wanted ? [names[place] ?? ''] : []));
  const [elected, tied] = [withStanding('elected'), withStanding('tied')];
  const tie = consequences.find(({ place }) => place !== null && candidates[place]?.standing === 'tied');
  return concluded(
    elected.length === 0
      ? run('không có người nào trúng cử', 'bold')
      : run(`trúng cử ${elected.length} người: ${elected.join(', ')}`, 'bold'),
    run(
      joinSentences(
        ` (${neededWords(poll, measure, 'phiếu')}).`,
        tie ? `${tied.join(', ')}: ${lowerFirst(tie.text.vi)}` : null,
        ...consequences.filter(({ place }) => place === null).map(({ text }) => text.vi),
      ),
    ),
  );
}

function confidenceConclusion(
  poll: Poll,
  consequences: readonly Consequence[],
  measure: Measure,
): readonly Block[] {
  if (consequences.length === 0) {
    const least = `không có người nào bị đánh giá ở mức phải xem xét (từ ${measure.needed} phiếu trở lên, tính trên ${baseWords(poll, measure.base)} là ${measure.baseCount}${law(measure.source.vi)}).`;
    return [concluded(run(least))];
  }
  const names = nomineesOf(poll).map(({ name }) => name);
  return [
    paragraph('Kết luận:', true),
    ...consequences.map(({ place, text, source }) =>
      paragraph([
        run(`- ${place === null ? '' : `${names[place] ?? ''}: `}`, 'bold'),
        run(`${lowerFirst(text.vi).replace(/\.$/, '')}${law(source.vi)}.`),
      ]),
    ),
  ];
}

/** "cần ít nhất 42 đại biểu tán thành, tính trên tổng số đại biểu là 83 theo khoản 3 …" */
function neededWords(poll: Poll, { base, baseCount, needed, source }: Measure, unit: string): string {
  return `cần ít nhất ${needed} ${unit}, tính trên ${baseWords(poll, base)} là ${baseCount}${law(source.vi)}`;
}

function law(source: string): string {
  return source === '' ? '' : ` theo ${citeWithin(source)}`;
}

/** What is still to be said of a result: that it was not announced. */
export function unannounced(poll: Poll): string | null {
  if (poll.status !== 'closed') return null;
  return sentence(
    poll.question.procedure.type === 'opinion'
      ? 'Kết quả chưa được công bố'
      : 'Kết quả chưa được công bố tại kỳ họp',
  );
}
