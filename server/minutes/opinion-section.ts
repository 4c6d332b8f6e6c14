import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Block } from './blocks.ts';
import type { CorrectionMarks } from './correction-marks.ts';
import { pollBlocks } from './polls/poll-blocks.ts';

/** Polls of members in writing (phiếu lấy ý kiến), which run beside the session and between its sittings. */
export function opinionSection(state: SessionState, marks: CorrectionMarks): readonly Block[] {
  return state.polls
    .filter((poll) => !isHallPoll(poll))
    .flatMap((poll) => pollBlocks(state, poll, '', marks));
}
