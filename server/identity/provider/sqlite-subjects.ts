import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Database, migrate } from '../../database.ts';
import { personAccount } from '../identities.ts';
import { sqliteAudit } from '../sqlite-audit.ts';
import type { Subjects } from './subjects.ts';

/** Tables of subjects, in the order in which they came to be; never edited afterwards. */
const STEPS = [
  `CREATE TABLE provider_subjects (
     issuer TEXT NOT NULL,
     person_id TEXT NOT NULL,
     subject TEXT NOT NULL,
     linked_at TEXT NOT NULL,
     PRIMARY KEY (issuer, person_id),
     UNIQUE (issuer, subject)
   ) WITHOUT ROWID`,
];

/** In `db` the tables of identities are up to date: their audit takes what is put on record. */
export function sqliteSubjects(db: Database): Subjects {
  migrate(db, 'subjects', STEPS);
  const audit = sqliteAudit(db);
  const bySubject = db.prepare<[string, string], { personId: PersonId }>(
    'SELECT person_id AS personId FROM provider_subjects WHERE issuer = ? AND subject = ?',
  );
  const byPerson = db.prepare<[string, string], { subject: string }>(
    'SELECT subject FROM provider_subjects WHERE issuer = ? AND person_id = ?',
  );
  const insert = db.prepare<[{ issuer: string; personId: string; subject: string; at: string }]>(
    `INSERT INTO provider_subjects (issuer, person_id, subject, linked_at) VALUES (@issuer, @personId, @subject, @at)
     ON CONFLICT (issuer, person_id) DO UPDATE SET subject = excluded.subject, linked_at = excluded.linked_at`,
  );
  const remove = db.prepare<[string, string]>(
    'DELETE FROM provider_subjects WHERE issuer = ? AND person_id = ?',
  );
  const inOne = <Result>(deed: () => Result): Result => db.transaction(deed).immediate();

  return {
    personOf: async ({ issuer, subject }) => bySubject.get(issuer, subject)?.personId ?? null,
    subjectOf: async (personId, issuer) => byPerson.get(issuer, personId)?.subject ?? null,
    link: async (personId, { issuer, subject }, by, at) =>
      inOne(() => {
        const holder = bySubject.get(issuer, subject);
        if (holder) return holder.personId === personId;
        insert.run({ issuer, personId, subject, at });
        audit.note('subject-linked', personAccount(personId), by, at);
        return true;
      }),
    unlink: async (personId, issuer, by, at) =>
      inOne(() => {
        if (remove.run(issuer, personId).changes === 0) return;
        audit.note('subject-unlinked', personAccount(personId), by, at);
      }),
  };
}
