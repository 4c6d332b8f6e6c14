import type { LoggedEvent } from '#shared/protocol/events.ts';
import { findPerson } from '#shared/session/members/former.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import { dayOf, officialDay } from '#shared/text/dates.ts';
import { type Block, type OfficialPaper, paragraph } from '../blocks.ts';
import { CorrectionMarks, correctionsOf } from '../correction-marks.ts';
import { correctionsSection } from '../corrections-section.ts';
import { letterheadLines, placeName } from '../council-name.ts';
import { subjectLines } from '../minutes-model.ts';
import { sections, signature, TO_FILL_IN, titleFor } from '../paper-form.ts';
import { hasBallots } from '../polls/ballot-counts.ts';
import { conclusionBlocks } from '../polls/conclusion.ts';
import { fullSpan, fullTime, sentence } from '../wording.ts';
import { countedBlocks } from './counted.ts';
import { questionBlocks } from './question.ts';
import { verificationBlocks } from './verification.ts';

/** What can be had of a poll's minutes of the count. */
export type CountMinutes =
  | { readonly type: 'paper'; readonly paper: OfficialPaper }
  /** Still open. */
  | { readonly type: 'not-closed' }
  /** Votes without ballots, or annulled before they were counted. */
  | { readonly type: 'none' };

/**
 * The minutes of the count (biên bản kiểm phiếu) of a secret ballot, a ballot on paper or an election, in the form of
 * Decree 30/2020/NĐ-CP, Annex I. Who sits on the counting committee is left to be filled in where nobody was named. Pure; `log`: all entries of the session.
 */
export function countMinutes(state: SessionState, poll: Poll, log: readonly LoggedEvent[]): CountMinutes {
  if (!hasBallots(poll)) return { type: 'none' };
  if (poll.status === 'open') return { type: 'not-closed' };
  const ending = pollEnding(poll);
  return ending === null ? { type: 'none' } : { type: 'paper', paper: countPaper(state, poll, ending, log) };
}

function countPaper(
  state: SessionState,
  poll: Poll,
  ending: PollEnding,
  log: readonly LoggedEvent[],
): OfficialPaper {
  const corrections = correctionsOf(poll, state, log);
  const marks = new CorrectionMarks(corrections, log);
  const { details } = state;
  const subject = [poll.question.title, ...subjectLines(details)];
  return {
    draft: false,
    letterhead: {
      ...titleFor(details),
      superior: letterheadLines(details.council),
      issuer: ['BAN KIỂM PHIẾU'],
      number: `Số:${'\u00a0'.repeat(8)}/BB-BKP`,
      placeAndDate: `${placeName(details.council)}, ${officialDay(dayOf(ending.closedAt))}`,
    },
    documentType: 'BIÊN BẢN KIỂM PHIẾU',
    subject,
    body: [
      ...sections(
        ['THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN', timeAndPlace(state, poll, ending)],
        ['NỘI DUNG BỎ PHIẾU', questionBlocks(state, poll, ending, marks)],
        ['KẾT QUẢ KIỂM PHIẾU', [...countedBlocks(poll, ending, marks), ...conclusion(poll, ending)]],
        ['KIỂM CHỨNG', verificationBlocks(poll, ending)],
        ['ĐÍNH CHÍNH', correctionsSection(state, corrections, log)],
      ),
      paragraph(closingWords(ending), true),
    ],
    signatures: [
      {
        heading: 'BAN KIỂM PHIẾU',
        left: signature('CÁC THÀNH VIÊN', '(Từng người ký, ghi rõ họ tên)'),
        right: signature('TRƯỞNG BAN'),
      },
      { heading: null, left: null, right: signature('CHỦ TỌA') },
    ],
    recipients: ['- Chủ tọa kỳ họp;', '- Lưu: VT, hồ sơ kỳ họp.'],
    appendix: [],
    properties: {
      title: `Biên bản kiểm phiếu ${subject.join(' ')}`.replaceAll('\u00a0', ' '),
      author: details.council,
      at: ending.closedAt,
    },
  };
}

function timeAndPlace(state: SessionState, poll: Poll, ending: PollEnding): readonly Block[] {
  const { details } = state;
  const lines = [
    `Thời gian bỏ phiếu: ${fullSpan(poll.openedAt, ending.closedAt)}.`,
    ...(details.place === '' ? [] : [`Địa điểm: ${details.place.replace(/\.$/, '')}.`]),
  ];
  return [
    ...lines.map((line, index) => paragraph(`${index + 1}. ${line}`)),
    paragraph(`${lines.length + 1}. Ban kiểm phiếu gồm:`, true),
    ...countersBlocks(state, poll),
  ];
}

/** As they were named; left to be filled in where nobody was. Who of them leads is written in by hand. */
function countersBlocks(state: SessionState, { counters }: Poll): readonly Block[] {
  const names = counters.map((id) => findPerson(state, id)?.name ?? id);
  const lines =
    names.length === 0
      ? [`Ông (Bà) ${TO_FILL_IN}, Trưởng ban`, ...[1, 2].map(() => `Ông (Bà) ${TO_FILL_IN}, Thành viên`)]
      : names.map((name) => `Đại biểu ${name}`);
  const last = lines.length - 1;
  return lines.map((line, place) => paragraph(`- ${line}${place === last ? '.' : ';'}`, place !== last));
}

function conclusion(poll: Poll, ending: PollEnding): readonly Block[] {
  if (poll.status === 'annulled') {
    return [
      paragraph(`Lần bỏ phiếu này đã bị hủy. Lý do: ${sentence(poll.reason)} Kết quả không có giá trị.`),
    ];
  }
  if (poll.superseded) {
    return [
      paragraph(
        `Lần bỏ phiếu này đã được thay bằng lần bỏ phiếu khác. Lý do: ${sentence(poll.superseded.reason)} Kết quả không còn giá trị.`,
      ),
    ];
  }
  return conclusionBlocks(poll, ending);
}

function closingWords({ closedAt }: PollEnding): string {
  return `Việc bỏ phiếu kết thúc và phiếu được kiểm vào hồi ${fullTime(closedAt)}. Biên bản này được lập trên cơ sở nhật ký kỳ họp./.`;
}
