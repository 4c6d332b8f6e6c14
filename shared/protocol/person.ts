import { z } from 'zod';

export const Role = z.enum(['secretary', 'delegate', 'display']);
export type Role = z.infer<typeof Role>;

/** Who is signed in. `personId` is a DelegateId for delegates. */
export interface Person {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
}
