import { forgetDrafts } from '../../offline/ballots/sealed-drafts.ts';
import type { Owner } from '../../offline/device/device-database.ts';
import { forgetDevice } from '../../offline/keeping/forget-device.ts';
import { forgetContacts } from '../../offline/keeping/last-contact.ts';
import { unsentWork } from '../../offline/keeping/unsent-work.ts';
import { forgetRotations } from '../../reader/view/view-choice.ts';
import { forgetOpened } from '../home/opened-editions.ts';
import { forgetEarlierDrafts } from '../opinions/earlier-drafts.ts';
import { forgetReadingPlaces } from '../read/reading-places.ts';
import { forgetTold } from '../vote/lost/told.ts';

/**
 * Removes from this device all that delegates have left on it. Ending the sign-in comes first and is the caller's.
 * @param keep whose unsent work stays until they come back.
 */
export async function forgetEverything(keep: ReadonlySet<Owner>): Promise<void> {
  forgetOpened();
  forgetEarlierDrafts();
  forgetReadingPlaces();
  forgetTold();
  forgetRotations();
  forgetContacts();
  forgetDrafts(keep);
  await forgetDevice(keep);
}

/** Also what the server does not have yet. */
export function forgetAll(): Promise<void> {
  return forgetEverything(new Set());
}

/** What the server does not have yet stays, sealed, until its owners come back. */
export async function forgetAllButUnsent(): Promise<void> {
  const unsent = await unsentWork();
  await forgetEverything(new Set(unsent.map(({ owner }) => owner)));
}
