import type { LegalText, Measure, PollOutcome, PollResult } from '../protocol/polls.ts';

/** What follows from a result, as a sentence in both languages, with what it rests on. People act on it, not the system. */
export interface Consequence {
  /** Which clause, candidate or official it concerns (position on the paper); null: the poll as a whole. */
  readonly place: number | null;
  readonly tone: 'good' | 'bad' | 'neutral';
  readonly text: { readonly vi: string; readonly en: string };
  readonly source: LegalText;
}

const NO_QUORUM = {
  vi: 'Khi kết thúc biểu quyết không đủ số đại biểu theo quy định; kết quả không có giá trị, phải biểu quyết lại.',
  en: 'There was no quorum when the vote closed; the result is void and the vote has to be repeated.',
};

/** The consequences of `result`, in the paper's order. `quorumSource`: the rule on the quorum. */
export function consequencesOf(result: PollResult, quorumSource: LegalText): readonly Consequence[] {
  if (!result.quorumReached) return [{ place: null, tone: 'bad', text: NO_QUORUM, source: quorumSource }];
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
      return outcome.officials.flatMap(({ consequence }, place) =>
        consequence === 'none'
          ? []
          : [
              {
                place,
                tone: 'bad' as const,
                ...(consequence === 'may-resign'
                  ? withSource(RATING_MAY_RESIGN, outcome.mayResign)
                  : withSource(RATING_REMOVAL, outcome.proposeRemoval)),
              },
            ],
      );
    case 'confidence-vote':
      return outcome.officials.flatMap(({ consequence }, place) =>
        consequence === 'none'
          ? []
          : [{ place, tone: 'bad' as const, ...withSource(NO_CONFIDENCE, outcome.measure) }],
      );
  }
}

const RATING_MAY_RESIGN = {
  vi: 'Có quá nửa đến dưới hai phần ba tổng số phiếu đánh giá "tín nhiệm thấp": có thể xin từ chức; nếu không từ chức thì đưa ra bỏ phiếu tín nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.',
  en: 'More than half and fewer than two thirds of all ballots say "low confidence": may tender resignation; who does not is put to a confidence vote at this session or the next.',
};
const RATING_REMOVAL = {
  vi: 'Có từ hai phần ba tổng số phiếu trở lên đánh giá "tín nhiệm thấp": cơ quan hoặc người đã giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm tại kỳ họp này hoặc kỳ họp gần nhất.',
  en: 'At least two thirds of all ballots say "low confidence": the body that nominated must propose removal from office at this session or the next.',
};
const NO_CONFIDENCE = {
  vi: 'Có quá nửa tổng số phiếu "không tín nhiệm": cơ quan hoặc người có thẩm quyền giới thiệu bầu trình Hội đồng nhân dân miễn nhiệm.',
  en: 'More than half of all ballots say "no confidence": the body that nominated is to propose removal from office.',
};

function withSource(text: Consequence['text'], { source }: Measure): Pick<Consequence, 'text' | 'source'> {
  return { text, source };
}

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
      en: `${outcome.seatsLeft} seats are still to be filled; the council decides on another round.`,
    },
    source,
  };
  return [...each, left];
}
