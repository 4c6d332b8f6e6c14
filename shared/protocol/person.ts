import { z } from 'zod';

export const Role = z.enum(['secretary', 'delegate', 'guest', 'reader', 'display']);
export type Role = z.infer<typeof Role>;

/**
 * Who is signed in. `personId` is a DelegateId for delegates, a GuestId for guests. A reader is a member of the body today who reads a past
 * session that they were not in; nobody there: their `personId` is that of the register.
 */
export interface Person {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
}
