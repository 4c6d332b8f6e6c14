import type { LegalSource, Measure, PollOutcome, PollResult } from '../protocol/polls.ts';

/** What follows from a result, as a sentence in both languages, with what it rests on. People act on it, not the system. */
export interface Consequence {
  /** Which clause, candidate or official it concerns (position on the paper); null: the poll as a whole. */
  readonly place: number | null;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly text: { readonly vi: string; readonly en: string };
  readonly source: LegalSource;
}

/** Only where the rules make a result void: a quorum that they only warn of is a circumstance of the vote. */
const NO_QUORUM = {
  vi: 'Khi kết thúc biểu quyết không đủ số đại biểu theo quy định; kết quả không có giá trị, phải biểu quyết lại.',
  en: 'There was no quorum when the vote closed; the result is void and the vote has to be repeated.',
};

/** The consequences of `result`, in the paper's order. `quorumSource`: the rule on the quorum. */
export function consequencesOf(result: PollResult, quorumSource: LegalSource): readonly Consequence[] {
  if (result.quorum === 'void') return [{ place: null, tone: 'bad', text: NO_QUORUM, source: quorumSource }];
  return outcomeConsequences(result.outcome);
}

function outcomeConsequences(outcome: PollOutcome): readonly Consequence[] {
  switch (outcome.type) {
    case 'motion':
      return outcome.clauses.map(({ passed, measure }, place) => ({
        place: outcome.clauses.length > 1 ? place : null,
        tone: passed ? 'good' : 'bad',
        text: passed
          ? { vi: 'Nội dung biểu quyết được thông qua.', en: 'The question is adopted.' }
          : { vi: 'Nội dung biểu quyết không được thông qua.', en: 'The question is not adopted.' },
        source: measure.source,
      }));
    case 'election':
      return electionConsequences(outcome);
    case 'confidence-rating':
      return outcome.officials.flatMap(({ low, consequence }, place) =>
        consequence === 'none'
          ? []
          : consequence === 'may-resign'
            ? [against(place, mayResign(low, outcome.mayResign), outcome.mayResign)]
            : [against(place, lowRemoval(low, outcome.proposeRemoval), outcome.proposeRemoval)],
      );
    case 'confidence-vote':
      return outcome.officials.flatMap(({ noConfidence, consequence }, place) =>
        consequence === 'none'
          ? []
          : [against(place, noConfidenceRemoval(noConfidence, outcome.measure), outcome.measure)],
      );
  }
}

function against(place: number, text: Consequence['text'], { source }: Measure): Consequence {
  return { place, tone: 'bad', text, source };
}

// In counts and not in fractions: a council may have edited its thresholds.
const mayResign = (low: number, { needed }: Measure): Consequence['text'] => ({
  vi: `Có ${low} phiếu đánh giá “tín nhiệm thấp”, đạt mức quy định từ ${needed} phiếu trở lên: có thể xin từ chức; nếu không từ chức thì đưa ra bỏ phiếu tín nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.`,
  en: `${low} ballots say "low confidence", and ${needed} are enough: may tender resignation; who does not is put to a confidence vote at this session or the next.`,
});
const lowRemoval = (low: number, { needed }: Measure): Consequence['text'] => ({
  vi: `Có ${low} phiếu đánh giá “tín nhiệm thấp”, đạt mức quy định từ ${needed} phiếu trở lên: cơ quan hoặc người đã giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.`,
  en: `${low} ballots say "low confidence", and ${needed} are enough: the body that nominated must propose removal from office at this session or the next.`,
});
const noConfidenceRemoval = (none: number, { needed }: Measure): Consequence['text'] => ({
  vi: `Có ${none} phiếu “không tín nhiệm”, đạt mức quy định từ ${needed} phiếu trở lên: cơ quan hoặc người có thẩm quyền giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm.`,
  en: `${none} ballots say "no confidence", and ${needed} are enough: the body that nominated is to propose removal from office.`,
});

const STANDINGS: Readonly<Record<'elected' | 'tied', Pick<Consequence, 'tone' | 'text'>>> = {
  elected: { tone: 'good', text: { vi: 'Trúng cử.', en: 'Elected.' } },
  tied: {
    tone: 'neutral',
    text: {
      vi: 'Bằng phiếu ở vị trí cuối cùng; Hội đồng nhân dân bầu lại trong số những người bằng phiếu.',
      en: 'Tied for the last seat; the council votes again among those who are tied.',
    },
  },
};

function electionConsequences(outcome: Extract<PollOutcome, { type: 'election' }>): readonly Consequence[] {
  const { source } = outcome.measure;
  const each = outcome.candidates.flatMap(({ standing }, place): readonly Consequence[] =>
    standing === 'not-elected' ? [] : [{ place, ...STANDINGS[standing], source }],
  );
  if (outcome.seatsLeft === 0) return each;
  const left: Consequence = {
    place: null,
    tone: 'bad',
    text: {
      vi: `Còn thiếu ${outcome.seatsLeft} người so với số lượng cần bầu; Hội đồng nhân dân quyết định việc bầu tiếp.`,
      en: `Seats still to be filled: ${outcome.seatsLeft}; the council decides on another round.`,
    },
    source,
  };
  return [...each, left];
}
