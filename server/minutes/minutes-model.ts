import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionDetails } from '#shared/protocol/records.ts';
import type { SessionState } from '#shared/session/state.ts';
import { dayOf, officialDay } from '#shared/text/dates.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { appendixBlocks } from './appendix.ts';
import { attendanceSection } from './attendance/attendance-section.ts';
import { type Block, type OfficialPaper, paragraph } from './blocks.ts';
import { CorrectionMarks } from './correction-marks.ts';
import { correctionsSection } from './corrections-section.ts';
import { letterheadLines, numberAndSymbol, placeName, recipients } from './council-name.ts';
import { questionSection } from './floor/question-section.ts';
import { memberSection } from './members/member-section.ts';
import { opinionSection } from './opinion-section.ts';
import { sections, signature, titleFor } from './paper-form.ts';
import { proceedingsSection } from './proceedings-section.ts';
import { fullTime, unbroken } from './wording.ts';

/**
 * The minutes of a session (biên bản kỳ họp) in the form of Decree 30/2020/NĐ-CP, Annex I. Pure: the same state and
 * log give the same paper. Marked as a draft until the session is closed.
 * @throws RangeError when `log` is not the whole log from its first entry.
 */
export function minutesPaper(state: SessionState, log: readonly LoggedEvent[]): OfficialPaper {
  const { details } = state;
  const subject = subjectLines(details);
  const marks = new CorrectionMarks(state.corrections, log);
  const appendix = appendixBlocks(state, subject, marks);
  return {
    draft: state.status !== 'closed',
    letterhead: {
      ...titleFor(details),
      superior: superiorLines(details),
      issuer: letterheadLines(details.council),
      number: numberAndSymbol(details.council),
      placeAndDate: `${placeName(details.council)}, ${dateOfPaper(state)}`,
    },
    documentType: 'BIÊN BẢN',
    subject,
    body: [
      ...sections(
        ['THỜI GIAN, ĐỊA ĐIỂM', timeAndPlaceSection(state, marks)],
        ['THÀNH PHẦN THAM DỰ', attendanceSection(state, log, marks)],
        ['NỘI DUNG VÀ DIỄN BIẾN KỲ HỌP', proceedingsSection(state, log, marks)],
        ['CHẤT VẤN VÀ TRẢ LỜI CHẤT VẤN', questionSection(state, marks)],
        ['LẤY Ý KIẾN ĐẠI BIỂU BẰNG PHIẾU', opinionSection(state, marks)],
        ['THAY ĐỔI DANH SÁCH ĐẠI BIỂU VÀ CHƯƠNG TRÌNH', memberSection(state, log, marks)],
        ['ĐÍNH CHÍNH', correctionsSection(state, state.corrections, log)],
      ),
      paragraph(closingWords(state, log, appendix.length > 0, marks), true),
    ],
    signatures: [{ heading: null, left: signature('THƯ KÝ'), right: signature('CHỦ TỌA') }],
    recipients: recipients(details.council),
    appendix,
    properties: {
      title: `Biên bản ${subject.join(' ')}`.replaceAll('\u00a0', ' '),
      author: details.council,
      at: state.closedAt ?? log.at(-1)?.at ?? `${details.startsOn}T00:00:00.000Z`,
    },
  };
}

/** Session, council and term, as a paper's title names them. */
export function subjectLines({ title, council, term }: SessionDetails): readonly string[] {
  const termWords = term === '' ? '' : `, ${unbroken(lowerFirst(term))}`;
  const namesCouncil = title.toLocaleLowerCase('vi').includes(council.toLocaleLowerCase('vi'));
  return namesCouncil ? [`${title}${termWords}`] : [title, `${council}${termWords}`];
}

/** What stands above the body on its papers, in capitals. */
function superiorLines({ superior = '' }: SessionDetails): readonly string[] {
  return superior === '' ? [] : [superior.toLocaleUpperCase('vi')];
}

/** The day of closing; open to be filled in while there is none. */
function dateOfPaper({ closedAt, details }: SessionState): string {
  if (closedAt !== null) return officialDay(dayOf(closedAt));
  return `ngày … tháng … năm ${details.startsOn.slice(0, 4)}`;
}

function timeAndPlaceSection(
  { openedAt, closedAt, details }: SessionState,
  marks: CorrectionMarks,
): readonly Block[] {
  const opening = marks.at(({ type }) => type === 'SessionOpened');
  const stated = marks.at(({ type }) => type === 'SessionCreated' || type === 'SessionDetailsChanged');
  const lines = [
    openedAt === null
      ? `Thời gian dự kiến khai mạc: ${officialDay(details.startsOn)}${opening}.`
      : `Thời gian khai mạc: ${fullTime(openedAt)}${opening}.`,
    ...(closedAt === null ? [] : [`Thời gian bế mạc: ${fullTime(closedAt)}${closingMark(marks)}.`]),
    ...(details.place === '' ? [] : [`Địa điểm: ${details.place.replace(/\.$/, '')}.`]),
  ];
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const mark = index === last ? stated : '';
    return paragraph(`${index + 1}. ${line.replace(/\.$/, '')}${mark}.`);
  });
}

function closingMark(marks: CorrectionMarks): string {
  return marks.at(({ type }) => type === 'SessionClosed');
}

function closingWords(
  state: SessionState,
  log: readonly LoggedEvent[],
  withAppendix: boolean,
  marks: CorrectionMarks,
): string {
  const appendix = withAppendix ? '. Ý kiến biểu quyết của từng đại biểu được ghi tại Phụ lục kèm theo' : '';
  const entries = `nhật ký kỳ họp, tính đến mục số ${log.at(-1)?.seq ?? 0}`;
  return state.closedAt === null
    ? `Kỳ họp chưa bế mạc. Dự thảo này được lập trên cơ sở ${entries}${appendix}./.`
    : `Kỳ họp bế mạc vào hồi ${fullTime(state.closedAt)}${closingMark(marks)}. Biên bản này được lập trên cơ sở ${entries}${appendix}./.`;
}
