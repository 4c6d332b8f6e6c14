import type { EventOf } from '../../protocol/events.ts';
import type { HardCopyId, Instant } from '../../protocol/ids.ts';
import type { AnnouncedHardCopy, SessionState } from '../state.ts';

export function findHardCopy(
  { hardCopies }: Pick<SessionState, 'hardCopies'>,
  id: HardCopyId,
): AnnouncedHardCopy | undefined {
  return hardCopies.find((hardCopy) => hardCopy.id === id);
}

/** Those of which delegates are told: not taken back. */
export function hardCopiesInForce({
  hardCopies,
}: Pick<SessionState, 'hardCopies'>): readonly AnnouncedHardCopy[] {
  return hardCopies.filter(({ withdrawn }) => withdrawn === null);
}

export function evolveHardCopies(
  hardCopies: readonly AnnouncedHardCopy[],
  event: EventOf<'HardCopyAnnounced' | 'HardCopyWithdrawn'>,
  at: Instant,
): readonly AnnouncedHardCopy[] {
  if (event.type === 'HardCopyAnnounced') {
    return [...hardCopies, { ...event.hardCopy, announcedAt: at, withdrawn: null }];
  }
  return hardCopies.map((hardCopy) =>
    hardCopy.id === event.hardCopyId ? { ...hardCopy, withdrawn: { at, reason: event.reason } } : hardCopy,
  );
}
