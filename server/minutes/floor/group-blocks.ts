import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { findPerson } from '#shared/session/members/former.ts';
import type { DebateGroup, GroupDebate, SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from '../blocks.ts';
import { delegateLabel, nameList } from '../delegate-names.ts';
import { sentence, timeOn } from '../wording.ts';

/**
 * The debates of an item in groups: of each group who chaired it and kept its list, who was there, who spoke on what, and its summary.
 * What groups said is known only once it was merged; before that the paper says that it was not. Times without a date are of `day`.
 */
export function groupBlocks(state: SessionState, itemId: AgendaItemId, day: string): readonly Block[] {
  return state.groupDebates
    .filter(({ agendaItemId, progress }) => agendaItemId === itemId && progress.status !== 'planned')
    .flatMap((debate) => [
      paragraph(sentence(`- Thảo luận tại ${debate.groups.length} tổ, ${timesOf(debate, day)}`), true),
      ...debate.groups.flatMap((group) => ofGroup(state, debate, group, day)),
    ]);
}

function timesOf({ progress }: GroupDebate, day: string): string {
  if (progress.status === 'planned') return '';
  const began = `từ ${timeOn(day, progress.beganAt)}`;
  return progress.status === 'merged'
    ? `${began}, tổng hợp lúc ${timeOn(day, progress.mergedAt)}`
    : `${began}, chưa tổng hợp ý kiến`;
}

function ofGroup(
  state: SessionState,
  { progress }: GroupDebate,
  group: DebateGroup,
  day: string,
): readonly Block[] {
  const { groupId, name, room, members, ended } = group;
  const blocks = [paragraph(sentence(`+ ${[name, room].filter(Boolean).join(', ')}`), true)];
  const say = (text: string) => blocks.push(paragraph(sentence(text)));
  say(`Chủ trì: ${chairOf(state, group)}. Thư ký: ${secretaryOf(state, group)}`);
  if (ended) {
    const names = ended.present.length === 0 ? '' : `: ${nameList(state, ended.present)}`;
    say(
      `Kết thúc lúc ${timeOn(day, ended.at)}. Có mặt ${ended.present.length}/${members.length} đại biểu${names}`,
    );
  }
  if (progress.status !== 'merged') return blocks;
  const report = progress.reports.find((one) => one.groupId === groupId);
  const speakers = report?.speakers ?? [];
  if (speakers.length === 0) say('Không ghi nhận đại biểu phát biểu');
  else blocks.push(paragraph('Đại biểu phát biểu:'));
  for (const { delegateId, topic, gist } of speakers) {
    const words = [topic, gist].filter((part) => part !== '').map((part) => part.replace(/[.;\s]+$/, ''));
    say(`• ${nameOf(state, delegateId)}${words.length === 0 ? '' : `: ${words.join('; ')}`}`);
  }
  if (report?.summary == null) {
    say('Tổ không có báo cáo tổng hợp');
  } else {
    blocks.push(paragraph('Tổng hợp ý kiến của tổ:'));
    const lines = report.summary.split('\n').map((text) => text.trim());
    for (const text of lines) if (text !== '') say(text);
  }
  return blocks;
}

function chairOf(state: SessionState, { chair }: DebateGroup): string {
  return chair === null ? 'không ghi' : nameOf(state, chair);
}

function secretaryOf(state: SessionState, { secretary }: DebateGroup): string {
  if (secretary === null) return 'không ghi';
  return secretary.by === 'staff' ? secretary.name : nameOf(state, secretary.delegateId);
}

function nameOf(state: SessionState, id: DebateGroup['members'][number]): string {
  const delegate = findPerson(state, id);
  return delegate ? delegateLabel(state, delegate) : id;
}
