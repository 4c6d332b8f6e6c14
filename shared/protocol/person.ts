import { z } from 'zod';

export const Role = z.enum(['secretary', 'delegate', 'guest', 'display']);
export type Role = z.infer<typeof Role>;

/** Who is signed in. `personId` is a DelegateId for delegates, a GuestId for guests. */
export interface Person {
  readonly role: Role;
  readonly personId: string;
  readonly name: string;
}

/** The page by which somebody of a role comes in: guests have a tablet as delegates have. */
export type PageRole = Exclude<Role, 'guest'>;
export function pageRoleOf(role: Role): PageRole {
  return role === 'guest' ? 'delegate' : role;
}

/** Whether somebody of this role has a tablet of their own, and keeps notes there. */
export function hasTablet(role: Role): boolean {
  return pageRoleOf(role) === 'delegate';
}
