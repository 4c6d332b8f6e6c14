import { forgetDrafts } from '../../offline/ballots/sealed-drafts.ts';
import type { Owner } from '../../offline/device/device-database.ts';
import { forgetDevice } from '../../offline/keeping/forget-device.ts';
import { forgetContacts } from '../../offline/keeping/last-contact.ts';
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
