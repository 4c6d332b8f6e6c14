import { createStore } from 'zustand/vanilla';
import type { SecretBallot, SecretBooth } from './secret-booth.ts';

/** Where the browser has no cryptography, as on a page loaded over plain HTTP: secret polls can only be looked at. */
export function unsupportedBooth(): SecretBooth {
  const ballots = createStore<Readonly<Record<string, SecretBallot>>>(() => ({}));
  return {
    ballots,
    vaultRead: createStore<boolean>(() => true),
    prepare: (pollId) => ballots.setState({ [pollId]: { status: 'unsupported' } }),
    drop: async (pollId) => ballots.setState({ [pollId]: { status: 'unsupported' } }),
    check: async () => ({ type: 'unreadable' }),
    unsent: () => 0,
    close() {},
  };
}
