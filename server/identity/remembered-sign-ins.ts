import type { IdentityDeed } from '#shared/protocol/sign-ins.ts';
import type { Identities, Identity } from './identities.ts';

/** More than a province has tablets, consoles and screens. */
const MOST = 10_000;

/** What leaves the sign-ins that there were as they were. */
const ENDS_NOTHING: ReadonlySet<IdentityDeed> = new Set(['shown', 'printed', 'signed-in']);

/**
 * Remembers whose tokens were asked about, so that each of the thousands of requests of a hall does not ask the storage again.
 * From the moment in which something begins that ends sign-ins, all are forgotten, and none is remembered before it is over: nobody is
 * let in by memory whom the storage would turn away. So it is, too, with what ended elsewhere and is only heard of.
 */
export function rememberSignIns(identities: Identities): Identities {
  const known = new Map<string, Identity>();
  let underWay = 0;
  /** Counts what may have ended sign-ins: an answer that was asked for before that is not remembered. */
  let endings = 0;
  const forget = () => {
    endings += 1;
    known.clear();
  };
  const forgetting =
    <Arguments extends readonly unknown[], Result>(ending: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      underWay += 1;
      forget();
      try {
        return await ending(...args);
      } finally {
        underWay -= 1;
        forget();
      }
    };
  identities.listen((entries) => {
    if (entries.some(({ deed }) => !ENDS_NOTHING.has(deed))) forget();
  });
  return {
    ...identities,
    async whoIs(token) {
      const remembered = known.get(token);
      if (remembered) return remembered;
      const before = endings;
      const identity = await identities.whoIs(token);
      if (!identity || underWay > 0 || endings !== before) return identity;
      if (known.size >= MOST) known.clear();
      known.set(token, identity);
      return identity;
    },
    signOut: forgetting(identities.signOut),
    leave: forgetting(identities.leave),
    renew: forgetting(identities.renew),
    wipe: forgetting(identities.wipe),
  };
}
