import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { type AuditEntry, personAccount } from '../../../../server/identity/identities.ts';
import type { Subjects } from '../../../../server/identity/provider/subjects.ts';

const AN = PersonId.parse('p-0123456789ab');
const BINH = PersonId.parse('p-ba9876543210');
const ISSUER = 'https://sso.tinh.gov.vn';
const OTHER_ISSUER = 'https://khac.gov.vn';
const AT = '2026-12-07T01:00:00.000Z';
const BY = { role: 'administrator', id: BINH } as const;

/** Subjects on a storage of their own, with the record that they are kept in. */
export interface SubjectsUnderTest {
  readonly subjects: Subjects;
  record(): Promise<readonly AuditEntry[]>;
  reopen(): Promise<Subjects>;
  close(): Promise<void>;
}

/** What every adapter of `Subjects` must keep. `make` gives an empty store each time. */
export function subjectsContract(name: string, make: () => Promise<SubjectsUnderTest>): void {
  describe(`${name} keeps the Subjects contract`, () => {
    let made: SubjectsUnderTest;
    let subjects: Subjects;

    beforeEach(async () => {
      made = await make();
      subjects = made.subjects;
    });
    afterEach(() => made.close());

    const link = (personId: PersonId, subject: string, issuer = ISSUER) =>
      subjects.link(personId, { issuer, subject }, BY, AT);

    it('knows a linked person by their subject at that issuer alone, over a restart, and says so on record', async () => {
      expect(await link(AN, 'an@tinh')).toBe(true);
      const again = await made.reopen();
      expect(await again.personOf({ issuer: ISSUER, subject: 'an@tinh' })).toBe(AN);
      expect(await again.personOf({ issuer: OTHER_ISSUER, subject: 'an@tinh' })).toBeNull();
      expect(await again.personOf({ issuer: ISSUER, subject: 'AN@tinh' })).toBeNull();
      expect(await again.subjectOf(AN, ISSUER)).toBe('an@tinh');
      expect(await again.subjectOf(AN, OTHER_ISSUER)).toBeNull();
      expect(await made.record()).toMatchObject([
        { deed: 'subject-linked', account: personAccount(AN), by: BY, at: AT },
      ]);
    });

    it('links nobody to what somebody else has; the same again is no new entry', async () => {
      await link(AN, 'an@tinh');
      expect(await link(BINH, 'an@tinh')).toBe(false);
      expect(await link(AN, 'an@tinh')).toBe(true);
      expect(await made.record()).toHaveLength(1);
    });

    it('puts another one in the place of the first', async () => {
      await link(AN, 'cu');
      expect(await link(AN, 'moi')).toBe(true);
      expect(await subjects.personOf({ issuer: ISSUER, subject: 'cu' })).toBeNull();
      expect(await subjects.subjectOf(AN, ISSUER)).toBe('moi');
    });

    it('unlinks, on record; twice is once', async () => {
      await link(AN, 'an@tinh');
      await subjects.unlink(AN, ISSUER, BY, AT);
      await subjects.unlink(AN, ISSUER, BY, AT);
      expect(await subjects.personOf({ issuer: ISSUER, subject: 'an@tinh' })).toBeNull();
      expect((await made.record()).map(({ deed }) => deed)).toEqual(['subject-unlinked', 'subject-linked']);
    });
  });
}
