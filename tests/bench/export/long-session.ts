import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import { delegate, range, SessionBuilder } from '../../unit/minutes/session-builder.ts';
import { name } from '../../unit/minutes/whole-session.ts';

export interface LongSession {
  readonly state: SessionState;
  readonly log: readonly LoggedEvent[];
}

const DELEGATES = 100;

/** A session with so many votes by name, in each of which a hundred delegates took part. */
export function sessionWithVotes(votes: number): LongSession {
  const session = new SessionBuilder();
  session.delegates(...range(1, DELEGATES).map((n) => delegate(n, name(n))));
  session.item(1, 'Thông qua các nghị quyết của kỳ họp');
  session.at('2026-12-08T07:40').mark('present', range(1, DELEGATES));
  session.at('2026-12-08T08:00').open().start(1);
  for (const n of range(1, votes)) {
    session.wait(1).openPoll(`Thông qua Nghị quyết số ${n} về phân bổ ngân sách địa phương`, 1);
    session.closePoll(n, { for: range(1, 80), against: range(81, 90), abstain: range(91, 99) }).announce(n);
  }
  return session;
}
