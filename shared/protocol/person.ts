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

/** The page by which somebody of a role comes in: guests and readers have a tablet as delegates have. */
export type PageRole = Exclude<Role, 'guest' | 'reader'>;
export function pageRoleOf(role: Role): PageRole {
  return role === 'guest' || role === 'reader' ? 'delegate' : role;
}

/** Whether somebody of this role has a tablet of their own, and keeps notes there. */
export function hasTablet(role: Role): boolean {
  return pageRoleOf(role) === 'delegate';
}
