import { scriptAt } from '#shared/script/script.ts';
import { documentsOf, type ScriptPlace, stepsOf } from '#shared/script/steps.ts';
import type { ScriptParagraph } from '#shared/script/template.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { officialDay, sessionDay } from '#shared/text/dates.ts';
import { ordinal } from '#shared/text/ordinals.ts';
import { type Block, heading, type OfficialPaper, paragraph, type Run, run } from './blocks.ts';
import { letterheadLines, placeName } from './council-name.ts';
import { subjectLines } from './minutes-model.ts';
import { signature, titleFor } from './paper-form.ts';
import { sentence } from './wording.ts';

const STEP_NAMES: Readonly<Record<ScriptPlace['step'], string>> = {
  opening: 'Khai mạc',
  presentation: 'Giới thiệu, trình bày',
  appraisal: 'Thẩm tra',
  debate: 'Mở đầu thảo luận',
  speaker: 'Mời phát biểu',
  reply: 'Giải trình, tiếp thu',
  vote: 'Biểu quyết',
  result: 'Công bố kết quả',
  conclusion: 'Kết thúc nội dung',
  break: 'Nghỉ giải lao',
  resuming: 'Họp tiếp',
  closing: 'Bế mạc',
};

/**
 * The chair's script on paper (kịch bản điều hành): what is said at each step of each item, filled in as far as it is known; what is not is
 * left to be written by hand. Pure; `at`: when it is made, ISO 8601.
 */
export function scriptPaper(state: SessionState, at: string): OfficialPaper {
  const { details } = state;
  const subject = subjectLines(details);
  return {
    draft: false,
    letterhead: {
      ...titleFor(details),
      superior: [],
      issuer: letterheadLines(details.council),
      number: '',
      placeAndDate: `${placeName(details.council)}, ngày … tháng … năm ${details.startsOn.slice(0, 4)}`,
    },
    documentType: 'KỊCH BẢN ĐIỀU HÀNH',
    subject,
    body: [
      ...stepBlocks(state, { agendaItemId: null, step: 'opening' }, 1),
      ...state.agenda.flatMap((item, index) => [
        ...dayBlocks(state, item, state.agenda[index - 1]),
        ...itemBlocks(state, item),
      ]),
      heading(1, 'PHẦN CHUNG'),
      ...stepBlocks(state, { agendaItemId: null, step: 'break' }, 2),
      ...stepBlocks(state, { agendaItemId: null, step: 'resuming' }, 2),
      ...stepBlocks(state, { agendaItemId: null, step: 'closing' }, 1),
    ],
    signatures: [{ heading: null, left: null, right: signature('THƯ KÝ') }],
    recipients: ['- Chủ tọa kỳ họp;', '- Lưu: hồ sơ kỳ họp.'],
    appendix: [],
    properties: {
      title: `Kịch bản điều hành ${subject.join(' ')}`.replaceAll('\u00a0', ' '),
      author: details.council,
      at,
    },
  };
}

/** The day, above its first item, in a session of several days. */
function dayBlocks({ details }: SessionState, item: AgendaItem, before?: AgendaItem): readonly Block[] {
  if (details.days === 1 || before?.day === item.day) return [];
  const day = officialDay(sessionDay(details.startsOn, item.day));
  return [
    heading(1, `NGÀY THỨ ${ordinal(item.day).toLocaleUpperCase('vi')}, ${day.toLocaleUpperCase('vi')}`),
  ];
}

function itemBlocks(state: SessionState, item: AgendaItem): readonly Block[] {
  const documents = documentsOf(state, item.id).map(({ title }) => title);
  return [
    heading(2, `${item.number}. ${item.title}`),
    ...(documents.length === 0
      ? []
      : [paragraph([run('Tài liệu: ', 'bold'), run(sentence(documents.join('; ')))])]),
    ...stepsOf(state, item).flatMap((step) => stepBlocks(state, { agendaItemId: item.id, step }, 3)),
  ];
}

function stepBlocks(state: SessionState, place: ScriptPlace, level: 1 | 2 | 3): readonly Block[] {
  const { paragraphs, source } = scriptAt(state, place);
  const name = STEP_NAMES[place.step];
  return [
    heading(level, level === 1 ? name.toLocaleUpperCase('vi') : name),
    ...paragraphs.map((runs) => paragraph(runs.map(asRun))),
    ...(source === null ? [] : [paragraph([run(sentence(`(Căn cứ: ${source})`), 'italic')])]),
  ];
}

/** What the session fills in stands out, as on the tablet; a blank leaves room to write. */
function asRun({ text, mark }: ScriptParagraph[number]): Run {
  switch (mark) {
    case 'said':
      return run(text);
    case 'filled':
      return run(text, 'bold');
    case 'blank':
      return run('…………');
  }
}
