import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { findGuest } from '#shared/session/guests/find-guest.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SlipSheets } from '../../slips/SlipSheets.tsx';
import { texts as guestTexts } from '../guests/texts.ts';

/** Slips of the session, for the printer. Whoever is invited is called what they are there. */
export function Slips({ codes }: { codes: readonly SignInCode[] }) {
  const t = useTexts(guestTexts);
  const session = useSession((state) => state);
  const { title, council } = session.details;
  const asOf = (personId: string) => {
    const guest = findGuest(session, personId);
    return guest ? t(`as.${guest.as}`) : '';
  };
  return (
    <SlipSheets
      heading={[council, title]}
      slips={codes.map(({ person, code, url }) => ({
        name: person.name,
        as: asOf(person.personId),
        code,
        url,
      }))}
    />
  );
}
