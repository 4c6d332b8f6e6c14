import { isSameAudience } from '../../protocol/audience-order.ts';
import type { EventOf } from '../../protocol/events.ts';
import type { HardCopyId } from '../../protocol/ids.ts';
import type { HardCopy } from '../../protocol/records.ts';
import { refuse } from '../../protocol/refusals.ts';
import { findItem } from '../agenda/programme.ts';
import type { AnnouncedHardCopy, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findHardCopy } from './hard-copies.ts';
import { whyNotFor } from './publishing.ts';

/** Announces a document that exists on paper only. What is asked again with the same id and content is so already. */
export function announceHardCopy(state: SessionState, hardCopy: HardCopy): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const known = findHardCopy(state, hardCopy.id);
  if (known) return isAsAnnounced(known, hardCopy) ? decided() : refuse('hard-copy-known');
  if (hardCopy.agendaItemId !== null && !findItem(state, hardCopy.agendaItemId)) {
    return refuse('unknown-agenda-item', { id: hardCopy.agendaItemId });
  }
  const why = whyNotFor(state, hardCopy);
  if (why) return { ok: false, refusal: why };
  return decided({ type: 'HardCopyAnnounced', v: 1, hardCopy });
}

/** Also after the session is closed: an announcement that says too much can be taken back at any time. */
export function withdrawHardCopy(state: SessionState, id: HardCopyId, reason: string): Decision {
  const known = findHardCopy(state, id);
  if (!known) return refuse('unknown-hard-copy');
  if (known.withdrawn) return refuse('hard-copy-withdrawn');
  return decided({ type: 'HardCopyWithdrawn', v: 1, hardCopyId: id, reason });
}

/** Why a file that is published next is no secret. */
export function explainStampWord(
  { status }: SessionState,
  { sha256, fileName, words, reason }: Omit<EventOf<'StampWordExplained'>, 'type' | 'v'>,
): Decision {
  if (status === 'closed') return refuse('session-closed');
  return decided({ type: 'StampWordExplained', v: 1, sha256, fileName, words, reason });
}

function isAsAnnounced(
  known: AnnouncedHardCopy,
  { agendaItemId: _item, audience, ...stated }: HardCopy,
): boolean {
  if (!isSameAudience(known.audience, audience)) return false;
  // Its item may have been merged into another since.
  const before = new Map<string, unknown>(Object.entries(known));
  return Object.entries(stated).every(([name, value]) => before.get(name) === value);
}
