import { forgetDevice } from '../../offline/forget-device.ts';
import { forgetContacts } from '../../offline/last-contact.ts';
import { forgetRotations } from '../../reader/view/view-choice.ts';
import { forgetOpened } from '../home/opened-editions.ts';
import { forgetOpinionDrafts } from '../opinions/opinion-drafts.ts';
import { forgetReadingPlaces } from '../read/reading-places.ts';

/** Removes from this device all that delegates have left on it. Ending the sign-in comes first and is the caller's. */
export async function forgetEverything(): Promise<void> {
  forgetOpened();
  forgetOpinionDrafts();
  forgetReadingPlaces();
  forgetRotations();
  forgetContacts();
  await forgetDevice();
}
