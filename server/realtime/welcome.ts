import { type Viewer, viewKey } from '#shared/access/viewer.ts';
import { DelegateId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { NewEntries, Welcome } from '#shared/protocol/socket.ts';
import { personOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveSocket } from './ports.ts';
import { progressForHall } from './progress-for-hall.ts';

/** Brings a device up to date: with the entries it lacks, or (`lacking` is null) with the whole state. */
export function welcome(socket: LiveSocket, lacking: NewEntries | null): void {
  const { identity, host, viewer } = socket.data;
  const message: Welcome = {
    sessionId: host.id,
    me: personOf(host.state, identity),
    serverTime: host.now(),
    view: viewKey(viewer),
    snapshot: lacking ? null : host.stateFor(viewer),
    events: lacking?.entries ?? [],
    hash: lacking?.hash ?? host.hash,
    myBallots: identity.role === 'delegate' ? host.ballotsOf(DelegateId.parse(identity.personId)) : [],
    myTokens: identity.role === 'delegate' ? host.tokensOf(DelegateId.parse(identity.personId)) : [],
    archived: host.isArchived,
    progress: progressFor(identity.role, viewer, host),
  };
  socket.data.toldArchived = message.archived;
  socket.emit('welcome', message);
  // Also when it is not: a device that was away when voting went on again would show it suspended for ever.
  socket.emit('poll:suspended', host.votingSuspended);
}

function progressFor(role: Role, { circle }: Viewer, host: SessionHost): Welcome['progress'] {
  switch (role) {
    case 'delegate':
      return circle === 'conduct' ? host.progress.map((one) => ({ ...one, names: null })) : [];
    case 'guest':
    case 'reader':
      return [];
    case 'display':
      return progressForHall(host);
    case 'secretary':
      return host.progress;
  }
}
