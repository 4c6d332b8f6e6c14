import type { SpokenKind } from '../protocol/floor.ts';
import type { PollQuestion, Rule } from '../protocol/polls.ts';
import { findItem, nextItem } from '../session/agenda/programme.ts';
import { presentDelegates } from '../session/attendance/marks.ts';
import { quorum } from '../session/attendance/quorum.ts';
import { speakerAtFloor } from '../session/floor/find-speech.ts';
import { nextSpeakers, speakingQueue } from '../session/floor/speaking-queue.ts';
import { spokenKind } from '../session/floor/times-spoken.ts';
import { findPerson } from '../session/members/former.ts';
import { totalOf } from '../session/members/total.ts';
import { adoptedDrafts } from '../session/polls/adopted-drafts.ts';
import { procedureWords } from '../session/polls/poll-words.ts';
import type { AgendaItem, Poll, SessionState, SpeechRequest } from '../session/state.ts';
import { officialDay } from '../text/dates.ts';
import { formatPercent } from '../text/numbers.ts';
import { motionRule } from '../voting/judge.ts';
import { findRuleSet, VN_HDND } from '../voting/rule-sets.ts';
import { leastCount } from '../voting/thresholds.ts';
import type { Placeholder } from './placeholder-names.ts';
import { resultParagraphs, unknownResult, verdictParagraphs } from './result-words.ts';
import { documentsOf, pollsOf, type ScriptPlace } from './steps.ts';
import { BLANK, type Filling, type ScriptParagraph, said } from './template.ts';

interface Place {
  readonly state: SessionState;
  readonly item: AgendaItem | undefined;
  readonly step: ScriptPlace['step'];
}

/** What stands for each placeholder at a place of the script. */
export function fillingAt(
  state: SessionState,
  { agendaItemId, step }: ScriptPlace,
): (name: Placeholder) => Filling {
  const item = agendaItemId === null ? undefined : findItem(state, agendaItemId);
  return (name) => FILLINGS[name]({ state, item, step });
}

const FILLINGS: Readonly<Record<Placeholder, (place: Place) => Filling>> = {
  'lời thưa': ({ state }) =>
    words(
      state.details.bodyKind === 'party-committee' ? 'Kính thưa các đồng chí!' : 'Kính thưa các vị đại biểu!',
    ),
  'kỳ họp': ({ state }) => state.details.title,
  'cơ quan': ({ state }) => state.details.council,
  'địa điểm': ({ state }) => state.details.place || null,
  'ngày khai mạc': ({ state }) => officialDay(state.details.startsOn),
  'tổng số': ({ state }) => total(state)?.toString() ?? null,
  'có mặt': ({ state }) => present(state)?.toString() ?? null,
  'vắng mặt': ({ state }) => {
    const [all, there] = [total(state), present(state)];
    return all === null || there === null ? null : String(Math.max(0, all - there));
  },
  'tỷ lệ có mặt': ({ state }) => {
    const [all, there] = [total(state), present(state)];
    return all === null || there === null ? null : formatPercent(there, all);
  },
  'điều kiện họp': ({ state }) => quorumWords(state),
  'số nội dung': ({ state }) => String(state.agenda.length),
  'số nội dung xong': ({ state }) =>
    String(state.agenda.filter(({ progress }) => progress.status === 'done').length),
  'số nghị quyết': ({ state }) => {
    const { length } = adoptedDrafts(state);
    return length === 0 ? '' : [said`, thông qua ${length} nghị quyết`];
  },
  'giờ họp lại': () => null,
  số: ({ item }) => item?.number ?? null,
  'nội dung': ({ item }) => item?.title ?? null,
  'người trình bày': ({ item }) => item?.presenter || null,
  'tài liệu': ({ state, item }) => {
    if (!item) return null;
    const titles = documentsOf(state, item.id)
      .filter(({ kind }) => kind === 'submission' || kind === 'report')
      .map(({ title }) => title);
    return titles.length === 0 ? '' : [said`Tài liệu: ${titles.join('; ')}.`];
  },
  'báo cáo thẩm tra': ({ state, item }) => titleOfKind(state, item, 'appraisal') ?? words('báo cáo thẩm tra'),
  'dự thảo': ({ state, item }) => titleOfKind(state, item, 'draft-resolution'),
  'nội dung tiếp theo': ({ state, item }) => {
    const next = itemAfter(state, item);
    if (!next) return words('Các nội dung của chương trình đã hoàn thành.');
    return [said`Tiếp theo là nội dung ${next.number}: ${next.title}.`];
  },
  'đại biểu': ({ state }) => {
    const [next] = nextSpeakers(state);
    return next ? speakerWords(state, next) : null;
  },
  'hình thức phát biểu': ({ state }) => {
    const [next] = nextSpeakers(state);
    return words(SPEECHES[next ? spokenKind(state, next) : 'main']);
  },
  'thời gian phát biểu': ({ state, step }) => {
    const [next] = nextSpeakers(state);
    const kind = step === 'speaker' && next ? spokenKind(state, next) : 'main';
    return durationWords(state.floorRules.seconds[kind]);
  },
  'mời chuẩn bị': ({ state }) => {
    const [, after] = nextSpeakers(state);
    return after ? [said`; mời đại biểu ${speakerWords(state, after)}, chuẩn bị`] : '';
  },
  'lời cảm ơn': ({ state }) => {
    const speaker = speakerAtFloor(state);
    return speaker ? [said`Xin cảm ơn đại biểu ${speakerWords(state, speaker)}.`] : '';
  },
  'số đăng ký': ({ state, item }) => numberIn(item, item ? speakingQueue(state, item.id).length : 0),
  'danh sách đăng ký': ({ state, item }) => {
    const queue = item ? speakingQueue(state, item.id) : [];
    return queue.length === 0 ? '' : `: ${queue.map((one) => speakerWords(state, one)).join('; ')}`;
  },
  'số đã phát biểu': ({ state, item }) => {
    const spoken = state.speechRequests.filter(
      ({ agendaItemId, progress }) => agendaItemId === item?.id && 'calledAt' in progress,
    );
    return numberIn(item, new Set(spoken.map(({ delegateId }) => delegateId)).size);
  },
  'biểu quyết': ({ state, item }) =>
    pollUnderWay(state, item)?.question.title ?? titleOfKind(state, item, 'draft-resolution'),
  'hình thức biểu quyết': ({ state, item }) => {
    const poll = pollUnderWay(state, item);
    return poll ? procedureWords(poll.question.procedure) : null;
  },
  'cách biểu quyết': ({ state, item }) => {
    const poll = pollUnderWay(state, item);
    return poll ? howToVote(poll.question) : null;
  },
  'mức thông qua': ({ state, item }) => passingWords(state, pollUnderWay(state, item)),
  'kết quả': ({ state, item }) => {
    const poll = pollToAnnounce(state, item);
    return (poll && resultParagraphs(poll)) ?? unknownResult(total(state));
  },
  'kết luận': ({ state, item }) => {
    const poll = pollToAnnounce(state, item);
    const title = poll?.question.title ?? titleOfKind(state, item, 'draft-resolution');
    return (poll && verdictParagraphs(poll)) ?? [said`Như vậy, ${title} ${null}.`];
  },
};

/** Words that nothing is filled into. */
function words(text: string): readonly ScriptParagraph[] {
  return [[{ text, mark: 'said' }]];
}

/** How many there are by now; of an item that has not been taken up nobody knows how many there will be. */
function numberIn(item: AgendaItem | undefined, count: number): string | null {
  return count === 0 && item?.progress.status !== 'current' ? null : String(count);
}

/** What is taken up after `item`; of the session as a whole, what is taken up next. */
function itemAfter(state: SessionState, item: AgendaItem | undefined): AgendaItem | undefined {
  if (item?.progress.status !== 'pending') return nextItem(state);
  const place = state.agenda.indexOf(item);
  return state.agenda.slice(place + 1).find(({ progress }) => progress.status === 'pending');
}

/** The poll whose result is announced at an item: the last one that was taken there; null: none yet. */
export function pollToAnnounce(state: SessionState, item: AgendaItem | undefined): Poll | null {
  return (item && pollsOf(state, item.id).findLast(({ status }) => status !== 'open')) ?? null;
}

/** The poll that is put, or was put last, at an item. */
function pollUnderWay(state: SessionState, item: AgendaItem | undefined): Poll | null {
  return (item && pollsOf(state, item.id).at(-1)) ?? null;
}

/** null while there is no list. */
function total(state: SessionState): number | null {
  return totalOf(state, { type: 'all' }) || null;
}

/** null while nobody was marked. */
function present(state: SessionState): number | null {
  return Object.keys(state.attendance).length === 0 ? null : presentDelegates(state).length;
}

function quorumWords(state: SessionState): Filling {
  const { mode, needed, total: all, reached } = quorum(state);
  if (mode === 'none') return '';
  if (present(state) === null) return [[BLANK]];
  const least = said`số lượng tối thiểu (ít nhất ${`${needed}/${all}`} đại biểu)`;
  return [
    reached ? said`Số đại biểu có mặt bảo đảm ${least}.` : said`Số đại biểu có mặt chưa bảo đảm ${least}.`,
  ];
}

function titleOfKind(
  state: SessionState,
  item: AgendaItem | undefined,
  wanted: 'appraisal' | 'draft-resolution',
): string | null {
  if (!item) return null;
  const titles = documentsOf(state, item.id)
    .filter(({ kind }) => kind === wanted)
    .map(({ title }) => title);
  return titles.length === 0 ? null : titles.join('; ');
}

/** "Nguyễn Văn A, Tổ 1" */
function speakerWords(state: SessionState, { delegateId }: SpeechRequest): string {
  const person = findPerson(state, delegateId);
  return [person?.name ?? '', person?.group ?? ''].filter((word) => word !== '').join(', ');
}

const SPEECHES: Readonly<Record<SpokenKind, string>> = {
  main: 'phát biểu',
  again: 'phát biểu lần hai',
  rebuttal: 'tranh luận',
  'point-of-order': 'nêu ý kiến về trình tự',
  interposed: 'hỏi thêm',
  explanation: 'giải trình',
};

function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes === 0 ? '' : `${minutes} phút`, rest === 0 ? '' : `${rest} giây`].filter(Boolean).join(' ');
}

/** What delegates are asked to do, for each paper and each way of voting. */
function howToVote(question: PollQuestion): readonly ScriptParagraph[] {
  return [...paperWords(question), said`${doing(question)}${timeWords(question)}`];
}

function paperWords({ paper }: PollQuestion): readonly ScriptParagraph[] {
  switch (paper.type) {
    case 'motion':
      return paper.clauses.length === 0
        ? []
        : [said`Biểu quyết từng nội dung, gồm ${paper.clauses.length} nội dung.`];
    case 'election':
      return [
        said`Số người cần bầu là ${paper.seats}, trong danh sách ${paper.candidates.length} người ứng cử: ${paper.candidates.map(({ name }) => name).join('; ')}.`,
      ];
    case 'confidence-rating':
      return [
        said`Lấy phiếu tín nhiệm đối với ${paper.officials.length} người, mỗi người một trong ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.`,
      ];
    case 'confidence-vote':
      return [
        said`Bỏ phiếu tín nhiệm đối với ${paper.officials.length} người, mỗi người một trong hai mức: tín nhiệm, không tín nhiệm.`,
      ];
  }
}

function doing({ paper, procedure }: PollQuestion): string {
  switch (procedure.type) {
    case 'open':
      return paper.type === 'motion'
        ? 'Đề nghị các vị đại biểu chọn tán thành, không tán thành hoặc không biểu quyết trên máy'
        : 'Đề nghị các vị đại biểu đánh dấu và gửi phiếu trên máy';
    case 'secret':
      return 'Đề nghị các vị đại biểu nhận phiếu, đánh dấu và bỏ phiếu kín trên máy';
    case 'opinion':
      return 'Đề nghị các vị đại biểu trả lời phiếu lấy ý kiến trên máy';
    case 'manual':
      return procedure.means === 'paper'
        ? 'Đề nghị Ban kiểm phiếu phát phiếu; mời các vị đại biểu bỏ phiếu'
        : 'Vị nào tán thành, xin giơ tay. Vị nào không tán thành, xin giơ tay. Vị nào không biểu quyết, xin giơ tay';
  }
}

function timeWords({ timing }: PollQuestion): ScriptParagraph {
  return timing.type === 'countdown'
    ? said`, trong ${durationWords(timing.seconds)}. Xin mời bắt đầu.`
    : said`. Xin mời bắt đầu.`;
}

/** What a motion needs to pass; '' for other papers, whose rules are said with their result. */
function passingWords(state: SessionState, poll: Poll | null): Filling {
  const { ruleSets, details } = state;
  if (poll && poll.question.paper.type !== 'motion') return '';
  const rules = poll?.rules ?? findRuleSet(ruleSets, details.ruleSetId, details.startsOn) ?? VN_HDND;
  const paper = poll?.question.paper;
  const rule = motionRule(rules, paper?.type === 'motion' ? paper.decision : 'ordinary');
  if (!rule) return '';
  const base = poll ? poll.total : total(state);
  if (rule.base !== 'all-delegates' || base === null) {
    return words(`Được thông qua khi có ${fractionWords(rule)} ${BASES[rule.base]} tán thành.`);
  }
  return [
    said`Được thông qua khi có ít nhất ${leastCount(rule, base)} trên tổng số ${base} đại biểu tán thành.`,
  ];
}

function fractionWords({ comparison, numerator, denominator }: Rule): string {
  if (comparison === 'at-least') return `ít nhất ${numerator}/${denominator}`;
  return numerator * 2 === denominator ? 'quá nửa' : `quá ${numerator}/${denominator}`;
}

const BASES: Readonly<Record<Rule['base'], string>> = {
  'all-delegates': 'tổng số đại biểu',
  present: 'số đại biểu có mặt',
  ballots: 'tổng số phiếu',
};
