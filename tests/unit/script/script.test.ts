import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from '#shared/protocol/records.ts';
import { AgendaItemKind } from '#shared/protocol/records.ts';
import { ScriptStep } from '#shared/protocol/script.ts';
import type { ItemStep } from '#shared/protocol/steps.ts';
import { PLACEHOLDERS } from '#shared/script/placeholder-names.ts';
import { scriptAt } from '#shared/script/script.ts';
import { currentPlace, type ScriptPlace, scriptPlaces, stepsOf } from '#shared/script/steps.ts';
import { fillIn, plainText, unknownPlaceholders } from '#shared/script/template.ts';
import { usualPhrases } from '#shared/script/usual-phrases.ts';
import { addingItem, aSession, type SessionStory } from '../session/builder.ts';
import { a, agendaEntry, pdf, u } from '../session/samples.ts';
import { election, PROCEDURES, rating } from '../voting/samples.ts';

const TITLE = 'Phân bổ dự toán ngân sách năm 2027';

/** Three delegates, all there, and an item that is under way. */
function aHall(item: Partial<AgendaEntry> = {}): SessionStory {
  return aSession({ title: 'Kỳ họp thứ hai', council: 'Hội đồng nhân dân tỉnh Thanh Lâm' })
    .withDelegates(3)
    .scheduling(
      agendaEntry(1, { number: '7', title: TITLE, presenter: 'Giám đốc Sở Tài chính', ...item }),
      agendaEntry(2, { number: '8', title: 'Quyết toán ngân sách năm 2025' }),
    )
    .allPresent()
    .opened()
    .starting(a(1));
}

function spoken(story: SessionStory, place: Partial<ScriptPlace> = {}): readonly string[] {
  const at: ScriptPlace = { agendaItemId: a(1), step: 'presentation', ...place };
  return scriptAt(story.state, at).paragraphs.map((runs) => plainText(runs).replaceAll('\u00a0', ' '));
}

const whole = (step: ScriptPlace['step']) => ({ agendaItemId: null, step }) as const;

/** What is said at each step, out of what the session is then. */
const STEPS: readonly (readonly [string, SessionStory, Partial<ScriptPlace>, readonly string[]])[] = [
  [
    'the opening before attendance was taken: blanks',
    aSession({ title: 'Kỳ họp thứ hai', council: 'Hội đồng nhân dân xã A' }).withDelegates(3),
    whole('opening'),
    [
      'Kính thưa các vị đại biểu!',
      'Tổng số đại biểu được triệu tập là 3; có mặt ……, đạt ……; vắng mặt ……. ……',
      'Thay mặt Chủ tọa, tôi xin tuyên bố khai mạc Kỳ họp thứ hai của Hội đồng nhân dân xã A.',
    ],
  ],
  [
    'the opening with a quorum',
    aSession({ title: 'Kỳ họp thứ hai', council: 'Hội đồng nhân dân xã A' }).withDelegates(3).present(2),
    whole('opening'),
    [
      'Kính thưa các vị đại biểu!',
      'Tổng số đại biểu được triệu tập là 3; có mặt 2, đạt 66,67 %; vắng mặt 1. Số đại biểu có mặt bảo đảm số lượng tối thiểu (ít nhất 2/3 đại biểu).',
      'Thay mặt Chủ tọa, tôi xin tuyên bố khai mạc Kỳ họp thứ hai của Hội đồng nhân dân xã A.',
    ],
  ],
  [
    'an item that is introduced',
    aHall(),
    { step: 'presentation' },
    [
      'Kính thưa các vị đại biểu!',
      `Theo chương trình Kỳ họp thứ hai, tiếp theo là nội dung 7: ${TITLE}.`,
      'Xin trân trọng kính mời Giám đốc Sở Tài chính trình bày. ',
    ],
  ],
  [
    'the appraisal',
    aHall().publishing(pdf(1, { agendaItemId: a(1), kind: 'appraisal', title: 'Báo cáo thẩm tra số 5' })),
    { step: 'appraisal' },
    [
      'Xin cảm ơn Giám đốc Sở Tài chính.',
      'Xin trân trọng kính mời đại diện cơ quan thẩm tra trình bày Báo cáo thẩm tra số 5.',
    ],
  ],
  [
    'a debate for which two asked',
    aHall().askingToSpeak(1, 1).askingToSpeak(2, 2),
    { step: 'debate' },
    [
      'Xin cảm ơn các báo cáo vừa trình bày.',
      `Sau đây, xin mời các vị đại biểu thảo luận về nội dung 7: ${TITLE}. Mỗi lần phát biểu không quá 7 phút.`,
      'Hiện có 2 đại biểu đăng ký phát biểu: Nguyễn Văn Đại 1, Tổ số 1; Nguyễn Văn Đại 2, Tổ số 1.',
    ],
  ],
  [
    'a speaker, and who prepares',
    aHall().askingToSpeak(1, 1).askingToSpeak(2, 2, { kind: 'rebuttal' }),
    { step: 'speaker' },
    [
      'Xin mời đại biểu Nguyễn Văn Đại 1, Tổ số 1, phát biểu; mời đại biểu Nguyễn Văn Đại 2, Tổ số 1, chuẩn bị.',
      'Thời gian không quá 7 phút.',
    ],
  ],
  [
    'thanks to who speaks, and the last of the list',
    aHall().askingToSpeak(1, 1).askingToSpeak(2, 2, { kind: 'rebuttal' }).calling(1),
    { step: 'speaker' },
    [
      'Xin cảm ơn đại biểu Nguyễn Văn Đại 1, Tổ số 1.',
      'Xin mời đại biểu Nguyễn Văn Đại 2, Tổ số 1, tranh luận.',
      'Thời gian không quá 3 phút.',
    ],
  ],
  [
    'nobody on the list: a blank',
    aHall(),
    { step: 'speaker' },
    ['Xin mời đại biểu ……, phát biểu.', 'Thời gian không quá 7 phút.'],
  ],
  [
    'the reply',
    aHall().askingToSpeak(1, 1).calling(1),
    { step: 'reply' },
    [
      'Xin cảm ơn đại biểu Nguyễn Văn Đại 1, Tổ số 1.',
      'Đã có 1 đại biểu phát biểu về nội dung này. Xin cảm ơn ý kiến của các vị đại biểu.',
      'Xin mời Giám đốc Sở Tài chính giải trình, tiếp thu các ý kiến.',
    ],
  ],
  [
    'a vote that is not open yet: of its draft, with blanks',
    aHall().publishing(pdf(1, { agendaItemId: a(1), title: 'Nghị quyết về phân bổ ngân sách' })),
    { step: 'vote' },
    [
      'Kính thưa các vị đại biểu!',
      'Sau đây, xin mời các vị đại biểu biểu quyết: Nghị quyết về phân bổ ngân sách.',
      'Hình thức: ……. Được thông qua khi có ít nhất 2 trên tổng số 3 đại biểu tán thành.',
      '……',
    ],
  ],
  [
    'an open vote with a countdown',
    aHall().voting({
      agendaItemId: a(1),
      title: 'Nghị quyết về ngân sách',
      timing: { type: 'countdown', seconds: 90 },
    }),
    { step: 'vote' },
    [
      'Kính thưa các vị đại biểu!',
      'Sau đây, xin mời các vị đại biểu biểu quyết: Nghị quyết về ngân sách.',
      'Hình thức: biểu quyết công khai bằng thiết bị điện tử. Được thông qua khi có ít nhất 2 trên tổng số 3 đại biểu tán thành.',
      'Đề nghị các vị đại biểu chọn tán thành, không tán thành hoặc không biểu quyết trên máy, trong 1 phút 30 giây. Xin mời bắt đầu.',
    ],
  ],
  [
    'a show of hands',
    aHall().voting({ agendaItemId: a(1), procedure: PROCEDURES['hands, counted'] }),
    { step: 'vote' },
    [
      'Kính thưa các vị đại biểu!',
      expect.stringMatching(/^Sau đây, xin mời các vị đại biểu biểu quyết: /) as unknown as string,
      expect.stringMatching(/^Hình thức: biểu quyết bằng giơ tay/) as unknown as string,
      'Vị nào tán thành, xin giơ tay. Vị nào không tán thành, xin giơ tay. Vị nào không biểu quyết, xin giơ tay. Xin mời bắt đầu.',
    ],
  ],
  [
    'a secret election',
    aHall().voting({ agendaItemId: a(1), title: 'Bầu', paper: election(2, 3), procedure: PROCEDURES.secret }),
    { step: 'vote' },
    [
      'Kính thưa các vị đại biểu!',
      'Sau đây, xin mời các vị đại biểu biểu quyết: Bầu.',
      'Hình thức: bỏ phiếu kín bằng thiết bị điện tử. ',
      expect.stringMatching(/^Số người cần bầu là 2, trong danh sách 3 người ứng cử: /) as unknown as string,
      'Đề nghị các vị đại biểu nhận phiếu, đánh dấu và bỏ phiếu kín trên máy. Xin mời bắt đầu.',
    ],
  ],
  [
    'a confidence rating',
    aHall().voting({
      agendaItemId: a(1),
      title: 'Lấy phiếu',
      paper: rating(4),
      procedure: PROCEDURES.secret,
    }),
    { step: 'vote' },
    [
      'Kính thưa các vị đại biểu!',
      'Sau đây, xin mời các vị đại biểu biểu quyết: Lấy phiếu.',
      'Hình thức: bỏ phiếu kín bằng thiết bị điện tử. ',
      'Lấy phiếu tín nhiệm đối với 4 người, mỗi người một trong ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.',
      'Đề nghị các vị đại biểu nhận phiếu, đánh dấu và bỏ phiếu kín trên máy. Xin mời bắt đầu.',
    ],
  ],
  [
    'the end of an item',
    aHall(),
    { step: 'conclusion' },
    [
      'Nội dung 7 đã hoàn thành. Xin cảm ơn Giám đốc Sở Tài chính và các vị đại biểu.',
      'Tiếp theo là nội dung 8: Quyết toán ngân sách năm 2025.',
    ],
  ],
  [
    'beforehand what will follow on an item, and no number that nobody knows yet',
    aHall().give(writing('{số đăng ký} {nội dung tiếp theo}', { agendaItemId: a(2), step: 'conclusion' })),
    { agendaItemId: a(2), step: 'conclusion' },
    ['…… Các nội dung của chương trình đã hoàn thành.'],
  ],
  [
    'a break',
    aHall(),
    whole('break'),
    [
      'Kính thưa các vị đại biểu!',
      'Kỳ họp thứ hai tạm nghỉ. Kính mời các vị đại biểu trở lại hội trường vào lúc …….',
    ],
  ],
  [
    'the end of the session',
    aHall().finishing(a(1)),
    whole('closing'),
    [
      'Kính thưa các vị đại biểu!',
      'Kỳ họp thứ hai đã hoàn thành 1 trên 2 nội dung của chương trình.',
      'Xin cảm ơn các vị đại biểu, các vị khách quý.',
      'Tôi xin tuyên bố bế mạc Kỳ họp thứ hai của Hội đồng nhân dân tỉnh Thanh Lâm.',
    ],
  ],
  [
    'a conference of the Party, whose members are comrades',
    aSession({ title: 'Hội nghị tổng kết', council: 'Đảng bộ cơ quan', bodyKind: 'party-committee' }),
    whole('break'),
    ['Kính thưa các đồng chí!', expect.any(String) as unknown as string],
  ],
];

it.each(STEPS)('says %s', (_what, story, place, paragraphs) => {
  expect(spoken(story, place)).toEqual(paragraphs);
});

it('has usual phrases for every step and every kind of item, with known placeholders only', () => {
  for (const step of ScriptStep.options) {
    for (const kind of AgendaItemKind.options) {
      expect(unknownPlaceholders(usualPhrases(step, kind))).toEqual([]);
    }
  }
});

it('fills in every placeholder, whatever the session is', () => {
  for (const name of PLACEHOLDERS) {
    for (const [, story, place] of STEPS) {
      const text = `Trước {${name}} sau`;
      const written = story.state.status === 'closed' ? story : story.give(writing(text, place));
      expect(spoken(written, place)[0]).toMatch(/^Trước .*sau$/);
    }
  }
});

function writing(text: string, place: Partial<ScriptPlace> = {}) {
  const { agendaItemId = null, step = 'presentation' } = place;
  return { type: 'WriteScript', agendaItemId, step, text } as const;
}

describe('what the secretariat wrote', () => {
  it('stands in the place of the usual phrases, with its placeholders filled in', () => {
    const story = aHall().give(writing('Mời { Người  trình bày } lên diễn đàn.', { agendaItemId: a(1) }));
    expect(spoken(story)).toEqual(['Mời Giám đốc Sở Tài chính lên diễn đàn.']);
  });

  it('for all items holds where an item has no text of its own', () => {
    const story = aHall().give(writing('Nội dung {số}.'));
    expect([spoken(story), spoken(story, { agendaItemId: a(2) })]).toEqual([
      ['Nội dung 7.'],
      ['Nội dung 8.'],
    ]);
    expect(spoken(story.give(writing('Riêng.', { agendaItemId: a(1) })))).toEqual(['Riêng.']);
  });

  it('ends with an empty text', () => {
    const story = aHall().give(writing('Riêng.', { agendaItemId: a(1) }));
    const usual = story.give(writing('', { agendaItemId: a(1) }));
    expect(spoken(usual)).toEqual(spoken(aHall()));
    expect(usual.state.script).toEqual([]);
  });

  it('is nothing new where it is written again', () => {
    const story = aHall().give(writing('Riêng.'));
    expect(story.ask(writing('Riêng.'))).toEqual({ ok: true, events: [] });
  });

  it.each([
    ['a placeholder that there is not', writing('Mời {ai đó} nói.'), 'unknown-placeholder'],
    ['an item that there is not', writing('Mời.', { agendaItemId: a(9) }), 'unknown-agenda-item'],
    [
      'a step of the session in an item',
      writing('Mời.', { agendaItemId: a(1), step: 'break' }),
      'script-step-of-session',
    ],
  ])('is refused with %s', (_what, command, code) => {
    expect(aHall().ask(command)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is not written any more when the session is over', () => {
    const story = aHall().finishing(a(1)).ended();
    expect(story.ask(writing('Mời.'))).toMatchObject({ ok: false, refusal: { code: 'session-closed' } });
  });

  it('is for whoever conducts, and of an item for one unit for the secretariat alone', () => {
    const story = aHall();
    const closed = addingItem(story, { number: '9', audience: { unit: u(1) } });
    story.give(writing('Mời.', { agendaItemId: a(1) })).give(writing('Mời.', { agendaItemId: closed }));
    expect(story.log.slice(-2).map(({ audience }) => audience)).toEqual(['conduct', 'secretariat']);
  });
});

/** The same at one of its steps. */
function at(step: ItemStep): SessionStory {
  return aHall().give({ type: 'BeginStep', itemId: a(1), step, from: null });
}

describe('where the session is', () => {
  it.each([
    ['before it opens', aSession().withDelegates(2).withAgenda(1), whole('opening')],
    ['an item under way', aHall(), { agendaItemId: a(1), step: 'presentation' }],
    [
      'somebody asks to speak before the debate',
      aHall().askingToSpeak(1, 1),
      { agendaItemId: a(1), step: 'presentation' },
    ],
    ['the debate began', at('debate'), { agendaItemId: a(1), step: 'debate' }],
    [
      'somebody asks to speak in it',
      at('debate').askingToSpeak(1, 1),
      { agendaItemId: a(1), step: 'speaker' },
    ],
    ['the reply began', at('reply').askingToSpeak(1, 1), { agendaItemId: a(1), step: 'reply' }],
    ['the vote is next', at('vote'), { agendaItemId: a(1), step: 'vote' }],
    ['somebody speaks', aHall().askingToSpeak(1, 1).calling(1), { agendaItemId: a(1), step: 'speaker' }],
    ['a vote is open', aHall().voting({ agendaItemId: a(1) }), { agendaItemId: a(1), step: 'vote' }],
    [
      'a vote was counted',
      aHall()
        .voting({ agendaItemId: a(1) })
        .counted(),
      { agendaItemId: a(1), step: 'result' },
    ],
    ['between two items', aHall().finishing(a(1)), { agendaItemId: a(2), step: 'presentation' }],
    ['nothing is left', aHall().finishing(a(1)).starting(a(2)).finishing(a(2)), whole('closing')],
  ])('%s', (_when, story, place) => {
    expect(currentPlace(story.state)).toEqual(place);
  });

  it('is always one of its places', () => {
    for (const [, story] of STEPS)
      expect(scriptPlaces(story.state)).toContainEqual(currentPlace(story.state));
  });
});

it('an item has the steps that its kind, its papers and its polls ask for', () => {
  const stepsIn = (story: SessionStory) => {
    const [first] = story.state.agenda;
    return first ? stepsOf(story.state, first) : [];
  };
  expect(stepsIn(aHall({ kind: 'other' }))).toEqual(['presentation', 'conclusion']);
  expect(stepsIn(aHall({ kind: 'other' }).askingToSpeak(1, 1))).toContain('speaker');
  expect(stepsIn(aHall({ kind: 'other' }).voting({ agendaItemId: a(1) }))).toContain('result');
  expect(stepsIn(aHall({ kind: 'resolution' }))).not.toContain('appraisal');
  expect(stepsIn(aHall().publishing(pdf(1, { agendaItemId: a(1), kind: 'appraisal' })))).toContain(
    'appraisal',
  );
});

describe('a text with placeholders', () => {
  it('keeps what no release knows, and braces that are none', () => {
    expect(fillIn('Có {gì đó} và { lẻ', () => '').map(plainText)).toEqual(['Có {gì đó} và { lẻ']);
  });

  it('leaves out a paragraph of which nothing is left', () => {
    expect(fillIn('{số}\nMột.\n\n{số}', () => '').map(plainText)).toEqual(['Một.']);
  });

  it('puts paragraphs one behind the other within another', () => {
    const two = [[{ text: 'A.', mark: 'said' }], [{ text: 'B.', mark: 'said' }]] as const;
    expect(fillIn('Kết quả: {kết quả}', () => two).map(plainText)).toEqual(['Kết quả: A. B.']);
    expect(fillIn('{kết quả}', () => two).map(plainText)).toEqual(['A.', 'B.']);
  });
});
