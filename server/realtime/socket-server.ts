import type { Server as HttpServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Server } from 'socket.io';
import { viewerOf, viewKey } from '#shared/access/viewer.ts';
import { type Outcome, type Refusal, refusal, refuse } from '#shared/protocol/refusals.ts';
import { Handshake, SOCKET_PATH, type WithNonce } from '#shared/protocol/socket.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { TurnedAway } from '../identity/proof/device-guard.ts';
import type { Stay } from '../sessions/hosted-session.ts';
import { openBallotBox } from './ballot-box.ts';
import { Behind } from './behind.ts';
import { broadcastSession } from './broadcast.ts';
import { Hall } from './hall.ts';
import { joinLog } from './joining.ts';
import { Lead } from './lead.ts';
import { Memos } from './memos.ts';
import { answerMessages } from './messages.ts';
import type { LiveServer, SocketData, SocketPorts } from './ports.ts';
import { Presence } from './presence.ts';
import { Presenter } from './presenter.ts';
import { rooms } from './rooms.ts';
import { tellOfNewDevices, tellOfSignIns } from './sign-in-news.ts';
import { Trials } from './trials.ts';
import { welcome } from './welcome.ts';

/** Largest message a client may send, in bytes; commands are small, files go over HTTP. */
const MAX_MESSAGE_BYTES = 256 * 1024;

/** Sockets of all roles: parses with the protocol's schemas, calls the session, tells everybody. No rules here. */
export function startSockets(httpServer: HttpServer, ports: SocketPorts): LiveServer {
  const io: LiveServer = new Server(httpServer, {
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    serveClient: false,
    // Wi-Fi that died without a word is noticed, on both sides, within ten seconds.
    pingInterval: 5000,
    pingTimeout: 5000,
  });
  const presence = new Presence(io);
  const presenter = new Presenter(io, ports);
  const hall = new Hall(io, ports);
  const trials = new Trials(io);
  const memos = new Memos(io, ports);
  const lead = new Lead(io, ports);
  const behind = new Behind(io, ports.reportError);

  io.use(async (socket, next) => {
    try {
      const admitted = await admit(socket.handshake.auth, ports);
      if (!admitted.ok) return next(turnAway(admitted.refusal));
      const { data, leave } = admitted;
      // Its session stays loaded for as long as the connection lasts, from before it may have broken again.
      if (socket.conn.readyState === 'closed') return leave();
      socket.conn.once('close', leave);
      // Not turned away, since such a device would not come again by itself: it waits for its turn.
      while (!ports.limits.connection(data.identity)) {
        await setTimeout(1000);
        if (socket.conn.readyState !== 'open') return;
      }
      socket.data = data;
      next();
    } catch (error) {
      ports.reportError(error, 'socket handshake');
      next(turnAway(refusal('server-error')));
    }
  });

  io.on('connection', async (socket) => {
    const { account, identity, host, device, handshake } = socket.data;
    const { have } = handshake;
    const viewer = viewerOf(host.state, identity);
    socket.join([
      ...rooms.of(identity),
      rooms.account(account),
      rooms.signIn(handshake.token),
      rooms.device(device.id),
    ]);
    socket.on('disconnect', () => ports.contacts.heard(device.id));
    answerMessages(socket, ports, { presenter, hall, trials, memos, lead });
    presence.joined(socket);
    lead.joined(socket);
    try {
      // The sign-in may have ended while the device was being let in, before anybody could find its connection.
      if (!(await ports.identities.whoIs(handshake.token))) {
        socket.disconnect(true);
        return;
      }
      await hall.joined(socket);
      await joinLog(host, viewer, have, (lacking) => {
        // Whoever has gone again must not stay in a room for ever.
        if (!socket.connected) return;
        const now = viewerOf(host.state, identity);
        const known = viewKey(now) === viewKey(viewer) ? lacking : null;
        socket.data.viewer = now;
        socket.join([rooms.circle(host.id, now.circle), rooms.reader(host.id, identity.personId)]);
        if (have && !lacking && have.view === viewKey(viewer)) behind.found(socket, have);
        behind.tell(socket);
        welcome(socket, known);
        presenter.tell(socket);
        trials.tell(socket);
      });
      await memos.tell(socket);
      await tellOfNewDevices(socket, ports.identities);
    } catch (error) {
      ports.reportError(error, 'welcome');
      socket.disconnect(true);
    }
  });

  ports.sessions.onLoaded((host) => broadcastSession(io, host, presenter, trials));
  tellOfSignIns(io, ports);
  openBallotBox(io, ports);
  return io;
}

interface Admitted {
  readonly data: SocketData;
  readonly leave: Stay['leave'];
}

async function admit(auth: unknown, { entrance }: SocketPorts): Promise<Outcome<Admitted>> {
  // An outdated client may not even send today's handshake: its version is asked for first.
  if (isRecord(auth) && auth.protocol !== PROTOCOL_VERSION) return refuse('client-outdated');
  const handshake = Handshake.safeParse(auth);
  if (!handshake.success) return refuse('not-signed-in');
  const { token, proof, session = null, as = null } = handshake.data;
  const entered = await entrance.enter(token, { proof, method: 'GET', path: SOCKET_PATH }, { session, as });
  if (!entered.ok) return { ok: false, refusal: withNonce(entered) };
  const { account, identity, host, device, leave } = entered;
  const viewer = viewerOf(host.state, identity);
  return {
    ok: true,
    data: { account, identity, host, device, handshake: handshake.data, viewer, toldArchived: null },
    leave,
  };
}

function withNonce({ refusal: why, nonce }: TurnedAway): Refusal | (Refusal & WithNonce) {
  return nonce === null ? why : { ...why, nonce };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Socket.IO hands `data` of the error to the client's `connect_error`. */
function turnAway(why: Refusal): Error {
  return Object.assign(new Error(why.code), { data: why });
}
