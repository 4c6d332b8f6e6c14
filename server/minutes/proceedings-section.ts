import type { LoggedEvent } from '#shared/protocol/events.ts';
import { branchOf } from '#shared/session/agenda/tree.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { dayOf, officialDay } from '#shared/text/dates.ts';
import { ordinal } from '#shared/text/ordinals.ts';
import { type Block, heading, paragraph } from './blocks.ts';
import type { CorrectionMarks } from './correction-marks.ts';
import { documentBlocks } from './document-blocks.ts';
import { callsOn, speakerBlocks } from './floor/speaker-blocks.ts';
import { speechSums } from './floor/speech-sums.ts';
import { hallPolls, itemBlocks } from './item-blocks.ts';
import { pollBlocks } from './polls/poll-blocks.ts';
import { sentence, upperFirst } from './wording.ts';

interface ConductedItem {
  readonly item: AgendaItem;
  readonly startedAt: string;
}

/** What was done, day by day in the order in which it was done; then what the programme held and was not done. */
export function proceedingsSection(
  state: SessionState,
  log: readonly LoggedEvent[],
  marks: CorrectionMarks,
): readonly Block[] {
  const conducted = conductedItems(state);
  const days = [...new Set(conducted.map(({ startedAt }) => dayOf(startedAt)))];
  const blocks: Block[] = [];
  const programme = marks.at(({ type }) => type === 'AgendaItemsScheduled');
  if (programme !== '') blocks.push(paragraph(`Chương trình kỳ họp${programme}.`));
  if (conducted.length === 0)
    blocks.push(paragraph('Chưa có nội dung nào trong chương trình được tiến hành.'));
  for (const day of days) {
    if (days.length > 1) blocks.push(heading(2, upperFirst(officialDay(day))));
    for (const { item, startedAt } of conducted) {
      if (dayOf(startedAt) === day) blocks.push(...itemBlocks(state, log, item, day, marks));
    }
  }
  return [
    ...blocks,
    ...looseSpeeches(state, marks),
    ...loosePolls(state, marks),
    ...commonDocuments(state, marks),
    ...itemsLeft(state, conducted),
    ...speechSums(state),
  ];
}

/** Items that were begun, or voted or spoken on without having been begun, in the order of time. */
function conductedItems(state: SessionState): readonly ConductedItem[] {
  return state.agenda
    .flatMap((item): readonly ConductedItem[] => {
      if (item.progress.status !== 'pending') return [{ item, startedAt: item.progress.startedAt }];
      const votes = hallPolls(state).filter(({ question }) => question.agendaItemId === item.id);
      const times = [...votes.map(({ openedAt }) => openedAt), ...callsOn(state, item.id)].sort();
      return times[0] === undefined ? [] : [{ item, startedAt: times[0] }];
    })
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}

function looseSpeeches(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  const speakers = speakerBlocks(state, null, '', marks);
  if (speakers.length === 0) return [];
  return [heading(3, 'Phát biểu không thuộc nội dung cụ thể trong chương trình'), ...speakers];
}

function loosePolls(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  const polls = hallPolls(state).filter(({ question }) => question.agendaItemId === null);
  if (polls.length === 0) return [];
  return [
    heading(3, 'Biểu quyết không thuộc nội dung cụ thể trong chương trình'),
    ...polls.flatMap((poll) => pollBlocks(state, poll, '', marks)),
  ];
}

function commonDocuments(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  const documents = documentBlocks(state, null, marks);
  return documents.length === 0 ? [] : [heading(3, 'Tài liệu chung của kỳ họp'), ...documents];
}

/** Why it was not taken up, or when it was to be. */
function becauseOf({ skipped, postponed }: AgendaItem): string {
  if (skipped) return ` (bỏ qua; lý do: ${skipped.reason})`;
  return postponed ? ` (hoãn từ ngày thứ ${ordinal(postponed.from.day)}; lý do: ${postponed.reason})` : '';
}

function itemsLeft(state: SessionState, conducted: readonly ConductedItem[]): readonly Block[] {
  const done = new Set(conducted.map(({ item }) => item.id));
  // What is taken up by its parts is as far as they are.
  const left = state.agenda.filter(
    (item) => !done.has(item.id) && branchOf(state.agenda, item.id).every(({ id }) => !done.has(id)),
  );
  if (left.length === 0 || conducted.length === 0) return [];
  const title =
    state.status === 'closed'
      ? 'Nội dung trong chương trình không được tiến hành'
      : 'Nội dung trong chương trình chưa được tiến hành';
  return [
    heading(3, title),
    ...left.map((item) => paragraph(sentence(`- Nội dung ${item.number}. ${item.title}${becauseOf(item)}`))),
  ];
}
