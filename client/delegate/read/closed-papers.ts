import type { DocumentAudience } from '#shared/protocol/audience.ts';

/** Of a session that was kept before there was the setting (shared/protocol/records.ts). */
export const CLOSED_PAPERS_HOURS = 72;

interface Reading {
  readonly audience: DocumentAudience;
  /** Hours for which papers that are not for everybody open without the server: a setting of the session. */
  readonly hours: number;
  /** When this device last heard the server, ISO 8601 by its own clock; null: never. */
  readonly lastContact: string | null;
  /** Milliseconds since the epoch, by the same clock. */
  readonly now: number;
  readonly online: boolean;
}

/**
 * Whether a paper may be opened. One that is not for everybody opens without the server only for so long: a tablet that was lost, or
 * whose owner may not read it any more, cannot be told so. It goes by the device's clock; what whoever sets that back gains ends with
 * the next contact.
 */
export function mayOpen({ audience, hours, lastContact, now, online }: Reading): boolean {
  if (audience === 'public' || online) return true;
  return lastContact !== null && now - Date.parse(lastContact) <= hours * 3_600_000;
}
