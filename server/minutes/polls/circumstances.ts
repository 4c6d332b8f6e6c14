import type { DelegateId } from '#shared/protocol/ids.ts';
import { findDocument } from '#shared/session/documents/editions.ts';
import { findDelegate } from '#shared/session/members/delegates.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import {
  confirmerName,
  electorateWords,
  pollReference,
  pollVerb,
  procedureWords,
  secretaryName,
} from '#shared/session/polls/poll-words.ts';
import type { Poll, PollEnding, SessionState } from '#shared/session/state.ts';
import { compareDelegates, delegateLabel } from '../delegate-names.ts';
import { leavingWords } from '../members/member-words.ts';
import { citeWithin, joinSentences, quoted, sentence, timeOn, upperFirst } from '../wording.ts';

/** How the question was put: the way of voting, whose vote it was, what it repeats, and who was kept out and why. */
export function circumstances(state: SessionState, poll: Poll): string {
  const { procedure, electorate, repeats } = poll.question;
  const voters = electorateWords(electorate);
  return joinSentences(
    sentence(`Hình thức: ${procedureWords(procedure)}`),
    voters === null ? null : sentence(`Thành phần: ${voters}`),
    repeats === null
      ? null
      : `Thay cho ${pollReference(state, repeats.pollId)}; lý do: ${sentence(repeats.reason)}`,
    recusedSentence(state, poll),
    leftSentence(state, poll),
    manualSentence(poll),
  );
}

/** "Không được biểu quyết (1 đại biểu): Lê Thị Ân (lý do: …)." */
export function recusedSentence(now: SessionState, poll: Poll): string | null {
  const { recused } = poll;
  if (recused.length === 0) return null;
  const state = asAtVote(now, poll);
  const names = [...recused]
    .sort((a, b) => compareIds(state, a.delegateId, b.delegateId))
    .map(
      ({ delegateId, reason }) =>
        `${nameOf(state, delegateId)} (lý do: ${(reason ?? 'xung đột lợi ích').replace(/[.;]$/, '')})`,
    );
  return `Không được biểu quyết (${recused.length} đại biểu): ${names.join('; ')}.`;
}

/** Who was taken off the list while an opinion poll was open, and was counted no longer; null: nobody. */
function leftSentence(state: SessionState, poll: Poll): string | null {
  if (isHallPoll(poll)) return null;
  const left = state.former.filter(({ delegate }) => poll.left.includes(delegate.id));
  if (left.length === 0) return null;
  const names = left.map((former) => `${former.delegate.name} (${leavingWords(state, former)})`);
  return `Không còn trong danh sách khi kết thúc (${left.length} đại biểu): ${names.join('; ')}.`;
}

function nameOf(state: SessionState, id: DelegateId): string {
  const delegate = findDelegate(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}

function compareIds(state: SessionState, a: DelegateId, b: DelegateId): number {
  const [one, other] = [findDelegate(state, a), findDelegate(state, b)];
  return one && other ? compareDelegates(one, other) : 0;
}

/** Who counted by hand and who confirmed it; null where tablets counted. */
export function manualSentence(poll: Poll): string | null {
  const record = pollEnding(poll)?.record;
  if (record?.type !== 'manual') return null;
  return `Kết quả kiểm đếm thủ công do ${secretaryName(record.enteredBy)} nhập, ${confirmerName(record)} xác nhận.`;
}

/** From when to when, and whether enough delegates were there at the beginning and at the end. */
export function spanSentence(poll: Poll, ending: PollEnding, day: string): string {
  const verb = upperFirst(pollVerb(poll));
  const span = `${verb} từ ${timeOn(day, poll.openedAt)} đến ${timeOn(day, ending.closedAt)}.`;
  return joinSentences(span, holdsSentence(poll, day), quorumSentence(poll, ending));
}

/** When a vote was held: what was cast meanwhile counts. Empty where it was not. */
export function holdsSentence({ holds }: Pick<Poll, 'holds'>, day: string): string {
  const spans = holds.map(({ from, until }) => `từ ${timeOn(day, from)} đến ${timeOn(day, until)}`);
  if (spans.length === 0) return '';
  return `Tạm dừng ${spans.join(', ')}; phiếu gửi trong thời gian tạm dừng được tính.`;
}

/** Attendance at opening and closing of a poll in the hall; of an opinion poll, how many answered. */
export function quorumSentence(poll: Poll, ending: PollEnding): string {
  const { quorumAtOpening: opening, rules } = poll;
  const { mode, source } = rules.quorum;
  const { present, total, needed, reached } = ending.quorumAtClosing;
  const end = ending.record.type === 'manual' ? 'khi kiểm đếm' : 'khi kết thúc';
  const counted =
    opening === null
      ? `Số đại biểu trả lời: ${present}/${total}`
      : `Số đại biểu có mặt khi bắt đầu là ${opening.present}/${opening.total}, ${end} là ${present}/${total}`;
  if (mode === 'none') return `${counted}.`;
  const least = `số lượng tối thiểu (ít nhất ${needed}/${total} đại biểu)`;
  const short = [
    ...(opening?.reached === false ? ['khi bắt đầu '] : []),
    ...(reached ? [] : [opening ? `${end} ` : '']),
  ];
  if (short.length === 0) return `${counted}, bảo đảm ${least}.`;
  const lacking = `${counted}, ${short.join('và ')}không bảo đảm ${least}.`;
  return mode === 'warn' ? joinSentences(lacking, onlyWarned(source.vi)) : lacking;
}

/** By which rule a vote that lacked its quorum holds all the same. */
function onlyWarned(source: string): string {
  const rule = source === '' ? 'quy tắc áp dụng' : citeWithin(source);
  return `Theo ${rule}, việc thiếu số lượng tối thiểu được ghi nhận và không làm mất hiệu lực của kết quả.`;
}

/** The edition that delegates had before them when the vote opened. */
export function draftSentence(state: SessionState, poll: Poll): string | null {
  const id = poll.question.documentId;
  const document = id === null ? undefined : findDocument(state, id);
  if (!document) return null;
  const edition =
    document.editions.findLast(({ publishedAt }) => publishedAt <= poll.openedAt) ?? document.editions[0];
  // What it was called may be what nobody was to know.
  if (edition.removed) return sentence('Văn bản được biểu quyết đã được gỡ khỏi hệ thống');
  const version = document.editions.length > 1 ? ` (bản ${edition.version})` : '';
  return edition.title === poll.question.title && version === ''
    ? null
    : sentence(`Văn bản được biểu quyết: ${quoted(edition.title)}${version}`);
}
