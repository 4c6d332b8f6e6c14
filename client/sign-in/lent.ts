import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Http } from '../connection/http.ts';

/** A tablet that is lent for the day to whoever is signed in on it. */
export interface LentTablet {
  /** Its last day, `YYYY-MM-DD` in Viet Nam. */
  readonly until: string;
  /** Names the sign-in. */
  readonly token: string;
  readonly http: Http;
  /** `over`: the day is; `returned`: before that. Both clear the tablet. A refusal: the server has ended the sign-in. */
  end(why: 'over' | 'returned' | Refusal): void;
}

const KEY = 'nghi-truong:lent-for';

/**
 * Takes the day for which this tablet is to be lent out of the page's address ("…/tablet#lent=2026-12-08"), and keeps it.
 * @returns whether there was one.
 */
export function takeLentDay(): boolean {
  const { hash, pathname, search } = window.location;
  const day = /[#&]lent=(\d{4}-\d{2}-\d{2})/.exec(hash)?.[1];
  if (day === undefined) return false;
  localStorage.setItem(KEY, day);
  if (!hash.includes('code=')) window.history.replaceState(null, '', pathname + search);
  return true;
}

/** This tablet is not to be lent, for now. */
export function forgetLentDay(): void {
  localStorage.removeItem(KEY);
}

/** The day for which this tablet is lent to whoever signs in next; null: it is not. */
export function lentFor(today: string): string | null {
  const day = localStorage.getItem(KEY);
  if (day !== null && day >= today) return day;
  localStorage.removeItem(KEY);
  return null;
}
