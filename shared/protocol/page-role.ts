import type { Role } from './person.ts';

// In a file of its own, so that a tablet does not load the schemas with its first screen.

/** The page by which somebody of a role comes in: guests and readers have a tablet as delegates have. */
export type PageRole = Exclude<Role, 'guest' | 'reader'>;
export function pageRoleOf(role: Role): PageRole {
  return role === 'guest' || role === 'reader' ? 'delegate' : role;
}

/** Whether somebody of this role has a tablet of their own, and keeps notes there. */
export function hasTablet(role: Role): boolean {
  return pageRoleOf(role) === 'delegate';
}
