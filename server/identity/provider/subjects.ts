import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { Doer } from '../identities.ts';

/** Somebody as a provider of sign-ins knows them: what it never gives to another person. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** Who of the register is who at the office's provider. One subject is one person, and a person has one at each issuer. */
export interface Subjects {
  personOf(subject: Subject): Promise<PersonId | null>;
  subjectOf(personId: PersonId, issuer: string): Promise<string | null>;
  /** In place of the one that they had. False where somebody else has it. On record. */
  link(personId: PersonId, subject: Subject, by: Doer, at: string): Promise<boolean>;
  /** Nothing happens where there is none. On record. */
  unlink(personId: PersonId, issuer: string, by: Doer, at: string): Promise<void>;
}
