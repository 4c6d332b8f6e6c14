import type { SessionId } from '#shared/protocol/ids.ts';
import type { AuditEntry, Identities, Identity } from '../identity/identities.ts';
import { noteOf } from '../session/identity-notes.ts';
import { Turns } from '../turns.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';

/** Takes the questions of each socket in turn: of two, the answer to the earlier one must not be told last. */
const questions = new Turns<string>();

/** Tells consoles what is done with codes and sign-ins, and a delegate's devices of each new one and of copies that were refused. */
export function tellOfSignIns(io: LiveServer, { identities, sessions, reportError }: SocketPorts): void {
  identities.listen((entries) => {
    for (const [sessionId, own] of Map.groupBy(entries, ({ identity }) => identity.sessionId)) {
      const host = sessions.loaded(sessionId);
      if (!host) continue;
      const notes = own.map((entry) => noteOf(host.state, entry));
      io.to(rooms.console(sessionId)).emit('identity:noted', notes);
    }
    for (const { deed, identity } of entries) {
      if (deed === 'left-list') disconnectPerson(io, identity.sessionId, identity.personId, null);
    }
    for (const { identity } of entries.filter(concernsDevices)) {
      tellDevices(io, identities, identity).catch((error: unknown) => reportError(error, 'new device'));
    }
  });
}

const concernsDevices = ({ deed, identity, devices }: AuditEntry) =>
  identity.role === 'delegate' && (deed === 'unproven' || (deed === 'signed-in' && devices > 1));

/** Each device is told what it has not told its owner yet: not of itself. */
async function tellDevices(io: LiveServer, identities: Identities, identity: Identity): Promise<void> {
  await tellRoom(io, identities, rooms.person(identity.sessionId, identity.personId));
}

/** After the owner has dismissed the notice in one window of a device. */
export function tellWindowsOfNewDevices(
  io: LiveServer,
  identities: Identities,
  token: string,
): Promise<void> {
  return tellRoom(io, identities, rooms.signIn(token));
}

async function tellRoom(io: LiveServer, identities: Identities, room: string): Promise<void> {
  for (const id of [...(io.sockets.adapter.rooms.get(room) ?? [])]) {
    const socket = io.sockets.sockets.get(id);
    if (socket) await tellOfNewDevices(socket, identities);
  }
}

/** Also when there are none: a device that was away when its owner dismissed them would show them for ever. */
export async function tellOfNewDevices(socket: LiveSocket, identities: Identities): Promise<void> {
  const { identity, handshake } = socket.data;
  if (identity.role !== 'delegate') return;
  await questions.take(socket.id, async () => {
    socket.emit('new-devices', await identities.newDevices(handshake.token));
  });
}

/** Ends all connections of a person whose sign-ins have ended, but those of the sign-in `keep`. */
export function disconnectPerson(
  io: LiveServer,
  sessionId: SessionId,
  personId: string,
  keep: string | null,
): void {
  const theirs = io.in(rooms.person(sessionId, personId));
  (keep === null ? theirs : theirs.except(rooms.signIn(keep))).disconnectSockets(true);
}

/** As `disconnectSignIn`, from elsewhere. */
export function disconnectDevice(io: LiveServer, deviceId: string): void {
  io.in(rooms.device(deviceId)).disconnectSockets(true);
}

/** Ends all connections of one sign-in: every window of that device. */
export function disconnectSignIn(io: LiveServer, token: string): void {
  io.in(rooms.signIn(token)).disconnectSockets(true);
}
