import { quorumRule } from '#shared/session/attendance/quorum.ts';
import { totalOf } from '#shared/session/members/total.ts';
import type { SessionState } from '#shared/session/state.ts';
import { quorumBy } from '#shared/voting/thresholds.ts';
import { citeWithin } from '../wording.ts';

/** Whether `present` delegates are enough by the session's own rules; null where no quorum is asked for. */
export function quorumSentence(state: SessionState, present: number): string | null {
  const rule = quorumRule(state);
  if (rule.mode === 'none') return null;
  const { needed, total, reached } = quorumBy(rule, present, totalOf(state, { type: 'all' }));
  const verdict = reached ? 'bảo đảm' : 'chưa bảo đảm';
  const source = rule.source.vi;
  const asked = source === '' ? 'số lượng tối thiểu' : `số lượng tối thiểu theo ${citeWithin(source)}`;
  return `Số đại biểu có mặt ${verdict} ${asked} (ít nhất ${needed}/${total} đại biểu).`;
}
