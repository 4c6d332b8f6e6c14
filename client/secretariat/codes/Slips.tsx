import type { SignInCode } from '#shared/protocol/sign-ins.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SlipSheets } from '../../slips/SlipSheets.tsx';

/** Slips of the session, for the printer. */
export function Slips({ codes }: { codes: readonly SignInCode[] }) {
  const title = useSession((session) => session.details.title);
  const council = useSession((session) => session.details.council);
  return (
    <SlipSheets
      heading={[council, title]}
      slips={codes.map(({ person, code, url }) => ({ name: person.name, code, url }))}
    />
  );
}
