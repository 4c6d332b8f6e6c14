import type { NoticeParticulars } from '#shared/protocol/notices.ts';
import { dayOf, officialDay, sessionDay, spokenTime } from '#shared/text/dates.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { isInForce, legalSource, organisationLawOn, textOf } from '#shared/voting/sources.ts';
import { type Block, type OfficialPaper, paragraph, run } from '../minutes/blocks.ts';
import { councilInSentence, isPeoplesCouncil, letterheadLines, placeName } from '../minutes/council-name.ts';
import { subjectLines } from '../minutes/minutes-model.ts';
import { TO_FILL_IN, titleFor } from '../minutes/paper-form.ts';
import { fullTime, sentence, unbroken } from '../minutes/wording.ts';
import type { NoticeContents } from './contents.ts';
import { instantOn } from './instants.ts';
import { programmeAnnex } from './programme.ts';

/**
 * The notice by which a session is convened, in the form that Decree 30/2020/NĐ-CP has for invitations (giấy mời): the delegates of
 * a People's Council are called by its standing body (giấy triệu tập), everybody else is invited. Number, date and signature are
 * left to be written. Pure; `at`: when it is made, ISO 8601.
 */
export function noticePaper(
  contents: NoticeContents,
  particulars: NoticeParticulars,
  at: string,
): OfficialPaper {
  const { details } = contents;
  const { council } = details;
  const summons = particulars.addressee === 'members' && isPeoplesCouncil(council);
  const name = summons ? 'Giấy triệu tập' : 'Giấy mời';
  const subject = subjectLines(details);
  const [role = '', ...above] = particulars.signer.toReversed();
  return {
    draft: false,
    letterhead: {
      ...titleFor(details),
      superior: [],
      issuer: letterheadLines(council),
      number: `Số:${'\u00a0'.repeat(8)}/${symbol(council, summons)}`,
      placeAndDate: `${placeName(councilInSentence(council))}, ngày … tháng … năm ${dayOf(at).slice(0, 4)}`,
    },
    documentType: name.toLocaleUpperCase('vi'),
    subject,
    body: [
      ...callBlocks(contents, particulars, summons),
      ...timeAndPlace(contents, particulars),
      labelled('Nội dung', contentsWords(contents, name)),
      ...(particulars.addressee === 'members'
        ? [labelled('Tài liệu', 'được gửi đến đại biểu trên hệ thống kỳ họp không giấy.')]
        : []),
      ...linesIn(particulars.notes).map((line) => paragraph(sentence(line))),
      paragraph(closingWords(contents, particulars, summons), true),
    ],
    signatures: [
      {
        heading: null,
        left: null,
        right: { above: above.toReversed(), role, note: '(Ký, ghi rõ họ tên, đóng dấu)' },
      },
    ],
    recipients: ['- Như trên;', '- Lưu: VT, hồ sơ kỳ họp.'],
    appendix: programmeAnnex(contents, name, subject),
    properties: {
      title: `${name} ${subject.join(' ')}`.replaceAll('\u00a0', ' '),
      author: council,
      at,
    },
  };
}

function symbol(council: string, summons: boolean): string {
  if (!isPeoplesCouncil(council)) return 'GM';
  return summons ? 'GTT-HĐND' : 'GM-HĐND';
}

/** Who calls whom to what. */
function callBlocks(
  { details }: NoticeContents,
  { addressee, guests }: NoticeParticulars,
  summons: boolean,
): readonly Block[] {
  const council = councilInSentence(details.council);
  const caller = isPeoplesCouncil(details.council) ? `Thường trực ${council}` : council;
  const session = `${lowerFirst(details.title)}${termWords(details.term)}`;
  if (summons) {
    const law = organisationLawOn(details.startsOn);
    const because = law ? `Căn cứ ${law.vi}, ` : '';
    return [paragraph(sentence(`${because}${caller} triệu tập các đại biểu ${council} dự ${session}`))];
  }
  if (addressee === 'members') {
    return [paragraph(sentence(`${caller} trân trọng kính mời các đại biểu dự ${session}`))];
  }
  const invited = linesIn(guests);
  const list = invited.length === 0 ? [TO_FILL_IN] : invited.map((line) => line.replace(/[.;,]$/, ''));
  return [
    paragraph(`${caller} trân trọng kính mời:`, true),
    ...list.map((line, place) => paragraph(`- ${line}${place === list.length - 1 ? '.' : ';'}`)),
    labelled('Tới dự', sentence(`${session} của ${council}`)),
  ];
}

function termWords(term: string): string {
  if (term === '') return '';
  return `, ${unbroken(/^\d/.test(term) ? `nhiệm kỳ ${term}` : lowerFirst(term))}`;
}

function timeAndPlace(
  { details, chair }: NoticeContents,
  { opensAt, resumesAt, endsAt }: NoticeParticulars,
): readonly Block[] {
  const { startsOn, days, place } = details;
  const opening = `khai mạc lúc ${fullTime(instantOn(startsOn, opensAt))}`;
  const end = spokenTime(instantOn(startsOn, endsAt));
  const last = officialDay(sessionDay(startsOn, days));
  const resumed = spokenTime(instantOn(startsOn, resumesAt));
  const length =
    days === 1
      ? `dự kiến kết thúc lúc ${end} cùng ngày`
      : `dự kiến trong ${twoDigits(days)} ngày, đến ${end}, ${last}; ${days === 2 ? 'ngày thứ hai' : 'các ngày sau'} bắt đầu lúc ${resumed}`;
  return [
    labelled('Thời gian', `${opening}; ${length}.`),
    ...(place === '' ? [] : [labelled('Địa điểm', sentence(place))]),
    ...(chair ? [labelled('Chủ tọa', sentence([chair.name, chair.title].filter(Boolean).join(', ')))] : []),
  ];
}

function contentsWords({ programme }: NoticeContents, name: string): string {
  if (programme.length === 0) return 'theo chương trình được gửi sau.';
  return `gồm ${twoDigits(programme.length)} nội dung, theo Dự kiến chương trình kèm theo ${name} này.`;
}

function closingWords(
  { details }: NoticeContents,
  { addressee }: NoticeParticulars,
  summons: boolean,
): string {
  if (addressee === 'guests') return 'Trân trọng kính mời./.';
  const absence = 'trường hợp không dự được, đề nghị báo cáo trước với chủ tọa và nêu rõ lý do';
  if (!summons) return `Đề nghị các đại biểu dự đầy đủ, đúng giờ; ${absence}./.`;
  const known = isInForce(textOf('attendance-72-2025'), details.startsOn);
  const source = known ? ` (${legalSource('attendance-72-2025').vi})` : '';
  return `Đại biểu có trách nhiệm tham dự đầy đủ kỳ họp; ${absence}${source}./.`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function labelled(label: string, words: string): Block {
  return paragraph([run(`${label}: `, 'bold'), run(words)]);
}

function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-+•]\s*/, '').trim())
    .filter((line) => line !== '');
}
