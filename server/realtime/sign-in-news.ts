import type { SessionId } from '#shared/protocol/ids.ts';
import { hasTablet } from '#shared/protocol/page-role.ts';
import type { Account, AuditEntry, Identities } from '../identity/identities.ts';
import { noteOf } from '../session/identity-notes.ts';
import { Turns } from '../turns.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';

/** Takes the questions of each socket in turn: of two, the answer to the earlier one must not be told last. */
const questions = new Turns<string>();

/** Tells consoles what is done with codes and sign-ins, and the devices of delegates and guests of each new one and of copies that were refused. */
export function tellOfSignIns(io: LiveServer, ports: SocketPorts): void {
  const { identities, sessions, called, reportError } = ports;
  /** Of what ended nothing was heard. */
  const lookAgain = () => {
    endAll(io.sockets.sockets.keys(), io, identities).catch((error: unknown) =>
      reportError(error, 'sign-ins that ended'),
    );
  };
  identities.listen((entries) => {
    for (const host of sessions.allLoaded()) {
      const notes = entries.flatMap((entry) => noteOf(host.id, host.state, entry, called) ?? []);
      if (notes.length > 0) io.to(rooms.console(host.id)).emit('identity:noted', notes);
    }
    for (const { deed, account } of entries) {
      if (deed !== 'left-list') continue;
      disconnectAccount(io, account, null);
      // Whoever is signed in as the person that this delegate or guest is, too.
      if (account.type === 'participant') disconnectPerson(io, account.sessionId, account.personId);
    }
    // With a person's code those of sessions end that let them in, and of entries that were merged into theirs.
    for (const { account } of entries.filter(({ deed }) => deed === 'renewed')) {
      disconnectEnded(io, identities, account).catch((error: unknown) =>
        reportError(error, 'sign-ins that ended'),
      );
    }
    for (const { account } of entries.filter(concernsDevices)) {
      tellRoom(io, identities, rooms.account(account)).catch((error: unknown) =>
        reportError(error, 'new device'),
      );
    }
  }, lookAgain);
}

const concernsDevices = ({ deed, account, devices }: AuditEntry) =>
  (account.type === 'person' || hasTablet(account.role)) &&
  (deed === 'unproven' || (deed === 'signed-in' && devices > 1));

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
  if (!hasTablet(identity.role)) return;
  await questions.take(socket.id, async () => {
    socket.emit('new-devices', await identities.newDevices(handshake.token));
  });
}

/** Ends all connections of an account whose sign-ins have ended, but those of the sign-in `keep`. */
export function disconnectAccount(io: LiveServer, account: Account, keep: string | null): void {
  const theirs = io.in(rooms.account(account));
  (keep === null ? theirs : theirs.except(rooms.signIn(keep))).disconnectSockets(true);
}

/** Ends the connections of an account whose sign-ins hold no more. */
function disconnectEnded(io: LiveServer, identities: Identities, account: Account): Promise<void> {
  return endAll(io.sockets.adapter.rooms.get(rooms.account(account)) ?? [], io, identities);
}

/** Ends those of these connections whose sign-ins hold no more. */
async function endAll(ids: Iterable<string>, io: LiveServer, identities: Identities): Promise<void> {
  for (const id of [...ids]) {
    const socket = io.sockets.sockets.get(id);
    if (socket && !(await identities.whoIs(socket.data.handshake.token))) socket.disconnect(true);
  }
}

/** Ends all connections of somebody to a session that they do not belong to any more. */
function disconnectPerson(io: LiveServer, sessionId: SessionId, personId: string): void {
  io.in(rooms.person(sessionId, personId)).disconnectSockets(true);
}

/** Ends the connections of people who are nobody in their session any more, or somebody else, by what the register says now. */
export function disconnectStrangers(io: LiveServer, { entrance }: Pick<SocketPorts, 'entrance'>): void {
  for (const socket of io.sockets.sockets.values()) {
    const { account, identity, host, handshake } = socket.data;
    if (account.type !== 'person') continue;
    const who = entrance.identityIn(account, host, handshake.as ?? null);
    const isSame =
      who.ok && who.identity.role === identity.role && who.identity.personId === identity.personId;
    if (!isSame) socket.disconnect(true);
  }
}

/** As `disconnectSignIn`, from elsewhere. */
export function disconnectDevice(io: LiveServer, deviceId: string): void {
  io.in(rooms.device(deviceId)).disconnectSockets(true);
}

/** Ends all connections of one sign-in: every window of that device. */
export function disconnectSignIn(io: LiveServer, token: string): void {
  io.in(rooms.signIn(token)).disconnectSockets(true);
}
