import type { Server, Socket } from 'socket.io';
import type { Viewer } from '#shared/access/viewer.ts';
import type { ClientToServer, Handshake, ServerToClient } from '#shared/protocol/socket.ts';
import type { CheckIns } from '../attendance/check-in.ts';
import type { Account, DeviceKey, Identities, Identity } from '../identity/identities.ts';
import type { LastContacts } from '../identity/last-contacts.ts';
import type { PersonLimits } from '../limits/person-limits.ts';
import type { MemoStore } from '../memos/memo-store.ts';
import type { LastValues } from '../moments/last-values.ts';
import type { Called } from '../session/identity-notes.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Entrance } from '../sessions/entrance.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { UnderWay } from '../under-way.ts';

export interface SocketPorts {
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly entrance: Entrance;
  readonly contacts: LastContacts;
  readonly limits: PersonLimits;
  /** What hall screens show, and where tablets are led. */
  readonly lastValues: LastValues;
  readonly memoStore: MemoStore;
  readonly checkIns: CheckIns;
  /** Names of people of the register. */
  readonly called: Called;
  readonly now: () => number;
  readonly reportError: (error: unknown, context: string) => void;
  /** Messages that are being answered: what was reported may wait for others before it is kept. */
  readonly underWay: UnderWay;
  /** Whether this process still serves the office: where it was replaced it answers nothing. */
  readonly leads: () => boolean;
}

/** What a socket is, once it has been let in. */
export interface SocketData {
  readonly account: Account;
  readonly identity: Identity;
  readonly host: SessionHost;
  readonly device: DeviceKey;
  readonly handshake: Handshake;
  /** What the socket is told: changes with the rights of its person. */
  viewer: Viewer;
  /** Whether it was told that its session is archived; null: nothing yet. */
  toldArchived: boolean | null;
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
