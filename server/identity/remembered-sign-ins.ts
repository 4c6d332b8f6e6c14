import type { Identities, Identity } from './identities.ts';

/** More than a province has tablets, consoles and screens. */
const MOST = 10_000;

/**
 * Remembers whose tokens were asked about, so that each of the thousands of requests of a hall does not ask the storage again.
 * Whatever ends a sign-in makes it forget all of them, at once: `identities` must be ended by nobody but through this.
 */
export function rememberSignIns(identities: Identities): Identities {
  const known = new Map<string, Identity>();
  /** Counts what ended sign-ins: an answer that was asked for before that is not remembered. */
  let endings = 0;
  const forgetting =
    <Arguments extends readonly unknown[], Result>(ending: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      try {
        return await ending(...args);
      } finally {
        endings += 1;
        known.clear();
      }
    };
  return {
    ...identities,
    async whoIs(token) {
      const remembered = known.get(token);
      if (remembered) return remembered;
      const before = endings;
      const identity = await identities.whoIs(token);
      if (!identity || endings !== before) return identity;
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
