import type { Audience } from '../protocol/audience.ts';
import type { LoggedEvent } from '../protocol/events.ts';
import type { SessionState } from '../session/state.ts';
import type { AudienceAt } from './audience-of.ts';
import { type Ruled, ruleEarlier } from './earlier-entries.ts';
import type { SealedEntry, ViewedEntry } from './viewed-entry.ts';
import { mayKnow, type Viewer } from './viewer.ts';

/** Who may know `entry`: as it was recorded with it, or as it is ruled for entries of versions that recorded nothing. */
export function ruledBy(entry: LoggedEvent, before: SessionState, audienceAt: AudienceAt): Ruled {
  return entry.audience === undefined
    ? ruleEarlier(entry.event, before, audienceAt)
    : { audience: entry.audience, instead: null };
}

/**
 * `entry` as `viewer` is told it. What was withheld stays so: an announcement carries its result itself, and no earlier entry is
 * told again. A state that is folded from viewed entries is therefore all that its viewer may know.
 */
export function view(
  entry: LoggedEvent,
  { audience, instead }: Ruled,
  viewer: Viewer,
  seal: () => SealedEntry['sealed'],
): ViewedEntry {
  if (mayKnow(viewer, audience)) return entry;
  const { seq, at, actor } = entry;
  return instead ? { seq, at, actor, event: instead } : { seq, sealed: seal() };
}

/** Whether everybody is told the entry as it stands. */
export function isForAll({ audience }: Ruled): boolean {
  return audience === ('public' satisfies Audience);
}
