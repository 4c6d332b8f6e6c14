import type { LogId } from '#shared/protocol/ids.ts';
import type { IdentityDeed, NewDevice } from '#shared/protocol/sign-ins.ts';
import type { Database } from '../database.ts';
import { type AccountRow, accountOf, rowOf } from './account-rows.ts';
import type { Account, AuditEntry, Doer } from './identities.ts';

/** The record of codes and sign-ins in SQLite. Rows are only ever added. */
export interface SqliteAudit {
  /** To be called within the transaction of the deed itself, after it. */
  note(deed: IdentityDeed, account: Account, by: Doer, at: string): AuditEntry;
  latest(of: LogId, most: number): readonly AuditEntry[];
  /** Sign-ins of this account, and uses of copied ones, after the entry `seq`, in order. */
  newDevicesAfter(account: Account, seq: number): readonly NewDevice[];
}

interface AuditRow extends AccountRow {
  readonly seq: number;
  readonly deed: IdentityDeed;
  readonly byRole: Doer['role'];
  readonly byId: string;
  readonly devices: number;
  readonly at: string;
}

export function sqliteAudit(db: Database): SqliteAudit {
  const insert = db.prepare<[Omit<AuditRow, 'seq' | 'devices'>], Pick<AuditRow, 'seq' | 'devices'>>(
    `INSERT INTO identity_audit (session_id, person_id, role, deed, by_role, by_id, devices, at)
     VALUES (@sessionId, @personId, @role, @deed, @byRole, @byId,
       (SELECT count(*) FROM sign_ins WHERE session_id = @sessionId AND person_id = @personId), @at)
     RETURNING seq, devices`,
  );
  const latest = db.prepare<[LogId, number], AuditRow>(
    `SELECT seq, session_id AS sessionId, person_id AS personId, role, deed, by_role AS byRole, by_id AS byId, devices, at
     FROM identity_audit WHERE session_id = ? ORDER BY seq DESC LIMIT ?`,
  );
  const newDevices = db.prepare<[LogId, string, number], NewDevice>(
    `SELECT seq, at, deed FROM identity_audit
     WHERE session_id = ? AND person_id = ? AND deed IN ('signed-in', 'unproven') AND seq > ? ORDER BY seq`,
  );
  return {
    note(deed, account, by, at) {
      const row = insert.get({ ...rowOf(account), deed, byRole: by.role, byId: by.id, at });
      if (!row) throw new Error('the audit took no entry');
      return { ...row, at, deed, account, by };
    },
    latest: (of, most) =>
      latest.all(of, most).map(({ seq, at, deed, devices, byRole, byId, ...row }) => ({
        seq,
        at,
        deed,
        devices,
        account: accountOf(row),
        by: { role: byRole, id: byId },
      })),
    newDevicesAfter(account, seq) {
      const { sessionId, personId } = rowOf(account);
      return newDevices.all(sessionId, personId, seq);
    },
  };
}
