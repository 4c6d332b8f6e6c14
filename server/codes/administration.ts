import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { EMPTY_REGISTER } from '#shared/register/state.ts';
import { upcastRegister } from '#shared/register/upcast.ts';
import { dayOf } from '#shared/text/dates.ts';
import { deriveSetupCode } from '../identity/codes.ts';
import { personAccount, TERMINAL } from '../identity/identities.ts';
import type { StoragePlace } from '../open-storage.ts';
import { administrators, nameOf } from '../register/administrators.ts';
import { withDataFolder } from './data-folder.ts';

/** What opens the administration: codes of those who have one, or the one that founds the office where there is none. */
export type AdministrationCodes =
  | { readonly type: 'setup'; readonly code: string }
  | {
      readonly type: 'administrators';
      readonly codes: readonly {
        readonly personId: PersonId;
        readonly name: string;
        readonly code: string;
      }[];
    };

/**
 * The codes of the administrators of a data folder, on record as shown at the terminal. Who has locked their PIN by wrong tries chooses
 * another one with the code. Works beside a running server.
 * @throws Error as `withDataFolder`.
 */
export function administrationCodes(place: StoragePlace): Promise<AdministrationCodes> {
  return withDataFolder(place, async ({ log, secret, identities, pins }) => {
    const entries = await log.read(REGISTER_LOG, 0);
    const register = entries.reduce(
      (state, { body }) => evolveRegister(state, upcastRegister(JSON.parse(body))),
      EMPTY_REGISTER,
    );
    if (!register.office) return { type: 'setup', code: deriveSetupCode(secret) };
    const now = new Date().toISOString();
    const holders = administrators(register, dayOf(now));
    const accounts = holders.map(personAccount);
    await identities.ensure(accounts);
    const codes = await identities.handOut(accounts, 'shown', TERMINAL, now);
    // The only administrator has nobody else to ask.
    await pins.forgetLocked(holders);
    const told = holders.flatMap((personId, at) => {
      const code = codes[at];
      return code === undefined ? [] : { personId, name: nameOf(register, personId), code };
    });
    return { type: 'administrators', codes: told };
  });
}
