import { type LogId, REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/person.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { Account } from './identities.ts';

/** An account as tables keep it: people of the register under the id of its log, which no session has. */
export interface AccountRow {
  readonly sessionId: LogId;
  readonly personId: string;
  readonly role: Role | 'person';
}

export function rowOf(account: Account): AccountRow {
  const { personId } = account;
  return account.type === 'person'
    ? { sessionId: REGISTER_LOG, personId, role: 'person' }
    : { sessionId: account.sessionId, personId, role: account.role };
}

/** @throws ZodError for a row that no account was written to. */
export function accountOf({ sessionId, personId, role }: AccountRow): Account {
  return sessionId === REGISTER_LOG || role === 'person'
    ? { type: 'person', personId: PersonId.parse(personId) }
    : { type: 'participant', sessionId, personId, role };
}
