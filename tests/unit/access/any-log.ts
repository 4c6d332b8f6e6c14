import fc from 'fast-check';
import { audienceOf } from '#shared/access/audience-of.ts';
import type { Audience } from '#shared/protocol/audience.ts';
import type { LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import { decide } from '#shared/session/decide.ts';
import { evolve } from '#shared/session/evolve.ts';
import { anythingAsked, commandOf } from '../session/any-command.ts';
import { aSitting } from '../session/builder.ts';

/** A hall in which everybody is there, and what is asked of the core in it; `before`: by a version that recorded no audience. */
function happened(asked: Parameters<typeof commandOf>[1][], before = false): LoggedEvent[] {
  const story = aSitting().publishing().allPresent();
  let state = story.state;
  const log = story.log.map((entry) => (before ? { ...entry, audience: undefined } : entry));
  const audienceAt = (seq: number): Audience => log[seq - 1]?.audience ?? 'public';
  for (const one of asked) {
    const decision = decide(state, commandOf(state, one), story.now, one.by);
    if (!decision.ok || (before && decision.events.some(isOfToday))) continue;
    for (const event of decision.events) {
      const audience = before ? undefined : audienceOf(event, state, audienceAt);
      const entry = { seq: state.seq + 1, at: story.now, actor: one.by, audience, event };
      state = evolve(state, entry);
      log.push(entry);
    }
  }
  return log;
}

/** Versions that recorded no audience knew no guests, and neither items nor documents that were not for everybody. */
function isOfToday(event: SessionEvent): boolean {
  return /^Guest/.test(event.type) || /"audience":(?!"public")/.test(JSON.stringify(event));
}

/** A log in which anything happened, as it is recorded today or was by versions that recorded no audience. */
export const anyLog = fc
  .tuple(anythingAsked, fc.boolean())
  .map(([asked, before]) => happened([...asked], before));
