import type { PersonId } from '#shared/protocol/register/ids.ts';
import { type Asking, firstOf, isAny, rowsOf, type Tables } from '../../tables/asking.ts';
import { note } from '../audit.ts';
import { personAccount } from '../identities.ts';
import type { Subject, Subjects } from './subjects.ts';

/** Subjects in tables of either engine. */
export function keptSubjects(tables: Tables): Subjects {
  const holderOf = ({ issuer, subject }: Subject) =>
    firstOf<{ personId: PersonId }>(
      'SELECT person_id AS "personId" FROM provider_subjects WHERE issuer = @issuer AND subject = @subject',
      { issuer, subject },
    );
  return {
    personOf: async (subject) => (await tables.look(() => holderOf(subject)))?.personId ?? null,
    async subjectOf(personId, issuer) {
      const row = await tables.look(() =>
        firstOf<{ subject: string }>(
          'SELECT subject FROM provider_subjects WHERE issuer = @issuer AND person_id = @personId',
          { issuer, personId },
        ),
      );
      return row?.subject ?? null;
    },
    link: (personId, { issuer, subject }, by, at) =>
      tables.transaction(function* (): Asking<boolean> {
        const holder = yield* holderOf({ issuer, subject });
        if (holder) return holder.personId === personId;
        // Of two people who are linked to one subject at once the second one fails here, begins again, and finds the first.
        yield* rowsOf(
          `INSERT INTO provider_subjects (issuer, person_id, subject, linked_at)
           VALUES (@issuer, @personId, @subject, @at)
           ON CONFLICT (issuer, person_id) DO UPDATE SET subject = excluded.subject, linked_at = excluded.linked_at`,
          { issuer, personId, subject, at },
        );
        yield* note('subject-linked', personAccount(personId), by, at);
        return true;
      }),
    unlink: (personId, issuer, by, at) =>
      tables.transaction(function* (): Asking<void> {
        const isGone = yield* isAny(
          'DELETE FROM provider_subjects WHERE issuer = @issuer AND person_id = @personId RETURNING subject',
          { issuer, personId },
        );
        if (isGone) yield* note('subject-unlinked', personAccount(personId), by, at);
      }),
  };
}
