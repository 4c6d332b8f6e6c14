import type { LogId } from '#shared/protocol/ids.ts';
import type { IdentityDeed, NewDevice } from '#shared/protocol/sign-ins.ts';
import { type Asking, firstOf, rowsOf } from '../tables/asking.ts';
import { type AccountRow, accountOf, rowOf } from './account-rows.ts';
import type { Account, AuditEntry, Doer } from './identities.ts';

interface AuditRow extends AccountRow {
  readonly seq: number;
  readonly deed: IdentityDeed;
  readonly byRole: Doer['role'];
  readonly byId: string;
  readonly devices: number;
  readonly at: string;
}

/**
 * Puts a deed on the record of codes and sign-ins, where rows are only ever added. To be called within the transaction of the deed itself,
 * after it; of sign-ins while the account's row is locked, or a device could be told of a later one before it hears of an earlier one.
 */
export function* note(deed: IdentityDeed, account: Account, by: Doer, at: string): Asking<AuditEntry> {
  const row = yield* firstOf<Pick<AuditRow, 'seq' | 'devices'>>(
    `INSERT INTO identity_audit (session_id, person_id, role, deed, by_role, by_id, devices, at)
     VALUES (@sessionId, @personId, @role, @deed, @byRole, @byId,
       (SELECT count(*) FROM sign_ins WHERE session_id = @sessionId AND person_id = @personId), @at)
     RETURNING seq, devices`,
    { ...rowOf(account), deed, byRole: by.role, byId: by.id, at },
  );
  if (!row) throw new Error('the audit took no entry');
  return { ...row, at, deed, account, by };
}

/** The newest first. */
export function* latest(of: LogId, most: number): Asking<readonly AuditEntry[]> {
  const rows = yield* rowsOf<AuditRow>(
    `SELECT seq, session_id AS "sessionId", person_id AS "personId", role, deed, by_role AS "byRole",
       by_id AS "byId", devices, at
     FROM identity_audit WHERE session_id = @of ORDER BY seq DESC LIMIT @most`,
    { of, most },
  );
  return rows.map(({ seq, at, deed, devices, byRole, byId, ...row }) => ({
    seq,
    at,
    deed,
    devices,
    account: accountOf(row),
    by: { role: byRole, id: byId },
  }));
}

/** Sign-ins of this account, and uses of copied ones, after the entry `seq`, in order. */
export function newDevicesAfter(account: Account, seq: number): Asking<readonly NewDevice[]> {
  const { sessionId, personId } = rowOf(account);
  return rowsOf(
    `SELECT seq, at, deed FROM identity_audit
     WHERE session_id = @sessionId AND person_id = @personId AND deed IN ('signed-in', 'unproven') AND seq > @seq
     ORDER BY seq`,
    { sessionId, personId, seq },
  );
}
