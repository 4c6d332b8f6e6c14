import type { IdentityDeed } from '#shared/protocol/sign-ins.ts';
import type { Identities } from './identities.ts';

/** More than a province has tablets, consoles and screens. */
const MOST = 10_000;

/** What leaves the sign-ins that there were as they were. */
const ENDS_NOTHING: ReadonlySet<IdentityDeed> = new Set(['shown', 'printed', 'signed-in', 'unproven']);

/**
 * Remembers whose tokens were asked about, so that each of the thousands of requests of a hall does not ask the storage again.
 * From the moment in which something begins that ends sign-ins, all are forgotten, and none is remembered before it is over: nobody is
 * let in by memory whom the storage would turn away. So it is, too, with what ended elsewhere and is only heard of; while nothing is heard
 * from there, the storage is asked.
 *
 * That a device has nothing to tell its owner is remembered until anything is heard of any sign-in: a hall that was cut off asks all at once.
 */
export function rememberSignIns(identities: Identities): Identities {
  const known: Map<string, unknown>[] = [];
  let underWay = 0;
  /** Counts what may have ended sign-ins: an answer that was asked for before that is not remembered. */
  let endings = 0;
  const nothingToTell = new Set<string>();
  /** Counts what may have given a device something to tell. */
  let news = 0;
  const listenAnew = () => {
    news += 1;
    nothingToTell.clear();
  };
  const forget = () => {
    endings += 1;
    listenAnew();
    for (const answers of known) answers.clear();
  };
  /** The same question, its answers remembered. */
  const remembering = <Answer>(ask: (token: string) => Promise<Answer | null>) => {
    const answers = new Map<string, Answer>();
    known.push(answers);
    return async (token: string): Promise<Answer | null> => {
      const remembered = answers.get(token);
      if (remembered !== undefined && identities.hears()) return remembered;
      const before = endings;
      const answer = await ask(token);
      if (answer === null || underWay > 0 || endings !== before || !identities.hears()) return answer;
      if (answers.size >= MOST) answers.clear();
      answers.set(token, answer);
      return answer;
    };
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
    listenAnew();
    if (entries.some(({ deed }) => !ENDS_NOTHING.has(deed))) forget();
  }, forget);
  return {
    ...identities,
    whoIs: remembering(identities.whoIs),
    deviceOf: remembering(identities.deviceOf),
    async newDevices(token) {
      if (nothingToTell.has(token) && identities.hears()) return [];
      const before = news;
      const devices = await identities.newDevices(token);
      const isSo = news === before && identities.hears();
      if (devices.length === 0 && isSo && nothingToTell.size < MOST) nothingToTell.add(token);
      return devices;
    },
    merge: forgetting(identities.merge),
    signOut: forgetting(identities.signOut),
    revoke: forgetting(identities.revoke),
    leave: forgetting(identities.leave),
    renew: forgetting(identities.renew),
    wipe: forgetting(identities.wipe),
  };
}
