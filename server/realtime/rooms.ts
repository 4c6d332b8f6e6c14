import type { Circle } from '#shared/protocol/audience.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Account, Identity } from '../identity/identities.ts';

/** Names of the groups of sockets that are told the same. */
export const rooms = {
  session: (id: SessionId) => `session:${id}`,
  /** Those who are told the same of the log, but for what is only for one delegate. A device comes there in one step with its welcome (joining.ts). */
  circle: (id: SessionId, circle: Circle) => `circle:${circle}:${id}`,
  /** The devices of one delegate that are told the log; they come there in the same step. */
  reader: (id: SessionId, personId: string) => `reader:${id}:${personId}`,
  hall: (id: SessionId) => `hall:${id}`,
  console: (id: SessionId) => `console:${id}`,
  person: (id: SessionId, personId: string) => `person:${id}:${personId}`,
  /** All who are signed in with one account, in whichever session. */
  account: (account: Account) =>
    account.type === 'person'
      ? `account:${account.personId}`
      : `account:${account.sessionId}:${account.personId}`,
  /** The windows of one sign-in. Kept in memory, as the token itself is. */
  signIn: (token: string) => `sign-in:${token}`,
  /** The same, by the name that lists give to its device. */
  device: (deviceId: string) => `device:${deviceId}`,
  /** All others that somebody is in from the first moment. */
  of({ sessionId, personId, role }: Identity): string[] {
    const own = [rooms.session(sessionId), rooms.person(sessionId, personId)];
    switch (role) {
      case 'delegate':
      case 'guest':
      case 'reader':
        return own;
      case 'display':
        return [...own, rooms.hall(sessionId)];
      case 'secretary':
        return [...own, rooms.console(sessionId)];
    }
  },
};
