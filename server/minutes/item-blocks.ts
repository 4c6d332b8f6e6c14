import { unitOf } from '#shared/protocol/audience-order.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { wholesOf } from '#shared/session/agenda/tree.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { AgendaItem, Poll, SessionState } from '#shared/session/state.ts';
import { ordinal } from '#shared/text/ordinals.ts';
import { type Block, heading, paragraph } from './blocks.ts';
import type { CorrectionMarks } from './correction-marks.ts';
import { documentBlocks } from './document-blocks.ts';
import { groupBlocks } from './floor/group-blocks.ts';
import { speakerBlocks } from './floor/speaker-blocks.ts';
import { pollBlocks } from './polls/poll-blocks.ts';
import { STEP_NAMES } from './step-names.ts';
import { sentence, timeOn } from './wording.ts';

/** One agenda item as it was conducted on `day` (`YYYY-MM-DD`) or later. */
export function itemBlocks(
  state: SessionState,
  log: readonly LoggedEvent[],
  item: AgendaItem,
  day: string,
  marks: CorrectionMarks,
): readonly Block[] {
  const blocks: Block[] = [heading(3, sentence(`Nội dung ${item.number}. ${item.title}`))];
  const [whole] = wholesOf(state.agenda, item);
  if (whole) blocks.push(paragraph(sentence(`- Thuộc nội dung ${whole.number}. ${whole.title}`)));
  if (item.postponed) {
    const { from, reason } = item.postponed;
    blocks.push(paragraph(sentence(`- Hoãn từ ngày thứ ${ordinal(from.day)} của kỳ họp; lý do: ${reason}`)));
  }
  const closed = closedWords(state, item);
  if (closed !== null) blocks.push(paragraph(closed));
  if (item.presenter !== '') blocks.push(paragraph(sentence(`- Người trình bày: ${item.presenter}`)));
  const times = sittings(log, item.id).map((sitting) => sittingWords(sitting, day));
  const mark = marks.at(
    (event) =>
      ('itemId' in event && event.itemId === item.id) ||
      ((event.type === 'ConflictDeclared' ||
        event.type === 'ConflictNoted' ||
        event.type === 'ConflictWithdrawn') &&
        event.agendaItemId === item.id),
  );
  if (times.length > 0) blocks.push(paragraph(sentence(`- Thời gian: ${times.join('; ')}${mark}`)));
  else if (mark !== '') blocks.push(paragraph(sentence(`- Nội dung này${mark}`)));
  const steps = stepWords(item, day);
  if (steps !== null) blocks.push(paragraph(sentence(`- Trình tự: ${steps}`)));
  blocks.push(...documentBlocks(state, item.id, marks));
  blocks.push(...speakerBlocks(state, item.id, day, marks));
  blocks.push(...groupBlocks(state, item.id, day));
  for (const poll of hallPolls(state)) {
    if (poll.question.agendaItemId === item.id) blocks.push(...pollBlocks(state, poll, day, marks));
  }
  return blocks;
}

/** Whoever passes the minutes on sees what is not for everybody. */
function closedWords({ units }: SessionState, { audience }: AgendaItem): string | null {
  const unitId = unitOf(audience);
  if (audience === 'public') return null;
  const name = units.find(({ id }) => id === unitId)?.name ?? 'đại biểu';
  return `- Nội dung kín, chỉ dành cho ${name}.`;
}

/** Opinion polls have a section of their own. */
export function hallPolls(state: SessionState): readonly Poll[] {
  return state.polls.filter(isHallPoll);
}

interface Sitting {
  readonly startedAt: string;
  /** Null at the first start, the reason at a reopening. */
  readonly reopenedFor: string | null;
  closedAt: string | null;
}

/** Each stretch of time in which the item was under way. */
function sittings(log: readonly LoggedEvent[], itemId: AgendaItemId): readonly Sitting[] {
  const found: Sitting[] = [];
  for (const { at, event } of log) {
    if (event.type === 'AgendaItemStarted' && event.itemId === itemId) {
      found.push({ startedAt: at, reopenedFor: null, closedAt: null });
    }
    if (event.type === 'AgendaItemReopened' && event.itemId === itemId) {
      found.push({ startedAt: at, reopenedFor: event.reason, closedAt: null });
    }
    // A start by mistake was none.
    if (event.type === 'AgendaItemStartUndone' && event.itemId === itemId) found.pop();
    const open = found.at(-1);
    if (open && event.type === 'AgendaItemClosed' && event.itemId === itemId) open.closedAt = at;
    // Nor was an end by mistake.
    if (open && event.type === 'AgendaItemCloseUndone' && event.itemId === itemId) open.closedAt = null;
  }
  return found;
}

function sittingWords({ startedAt, reopenedFor, closedAt }: Sitting, day: string): string {
  const start = timeOn(day, startedAt);
  const span = closedAt === null ? `từ ${start}, đang tiến hành` : `từ ${start} đến ${timeOn(day, closedAt)}`;
  return reopenedFor === null ? span : `mở lại ${span} (lý do: ${reopenedFor})`;
}

/** "trình bày từ 08 giờ 05; thẩm tra từ 08 giờ 20"; null where nobody said which step it was. */
function stepWords({ progress }: AgendaItem, day: string): string | null {
  if (progress.status === 'pending' || !progress.steps) return null;
  return progress.steps.map(({ step, at }) => `${STEP_NAMES[step]} từ ${timeOn(day, at)}`).join('; ');
}
