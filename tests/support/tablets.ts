import type { StoreApi } from 'zustand/vanilla';
import type { PublishedBox, SignedIn } from '#shared/protocol/http.ts';
import { DelegateId, SessionId } from '#shared/protocol/ids.ts';
import { jsonOf } from '../../client/connection/http.ts';
import { type Live, type LiveSession, startLive } from '../../client/connection/live.ts';
import {
  type BallotOutbox,
  type OutboxStorage,
  startOutbox,
} from '../../client/offline/ballots/ballot-outbox.ts';
import type { BallotSlot } from '../../client/offline/ballots/ballot-slot.ts';
import { openVault, type VaultStorage } from '../../client/offline/secret/ballot-vault.ts';
import { webBallotCrypto } from '../../client/offline/secret/blind-token.ts';
import { boxConnection } from '../../client/offline/secret/box-connection.ts';
import { type SecretBooth, startSecretBooth } from '../../client/offline/secret/secret-booth.ts';
import { memoryVaultStorage } from './memory-vault.ts';
import { codesAt, type Product, signInAt } from './product.ts';

/** A delegate's tablet without its screen: the client's own connection, replica, ballot outbox and secret booth. */
export interface Tablet {
  readonly id: DelegateId;
  readonly live: LiveSession;
  readonly outbox: BallotOutbox;
  /** Drops without holding back: tests and benchmarks do not wait by the clock. */
  readonly secret: SecretBooth;
  close(): void;
}

/** A console without its screen. */
export async function consoleOf(product: Product): Promise<{ live: LiveSession; signedIn: SignedIn }> {
  const signedIn = await signInAt(product.origin, product.secretaryCode);
  const live = startLive(signedIn, null, product.origin);
  await until(live.store, ({ session }) => session !== null);
  return { live, signedIn };
}

/** Tablets of the first `count` delegates, connected and up to date. */
export async function tabletsOf(
  product: Product,
  secretary: SignedIn,
  count: number,
): Promise<readonly Tablet[]> {
  const codes = (await codesAt(product, secretary)).filter(({ person }) => person.role === 'delegate');
  const tablets: Tablet[] = [];
  // In batches: a hall does not sign in within one millisecond either.
  for (let from = 0; from < count; from += 50) {
    const batch = codes.slice(from, Math.min(from + 50, count));
    tablets.push(...(await Promise.all(batch.map(({ code }) => tabletOf(product, code)))));
  }
  return tablets;
}

export async function tabletOf(product: Product, code: string): Promise<Tablet> {
  const signedIn = await signInAt(product.origin, code);
  const live = startLive(signedIn, null, product.origin);
  const id = DelegateId.parse(signedIn.me.personId);
  const outbox = startOutbox(live, memoryStorage(), id);
  const secret = boothOf(product, live, SessionId.parse(signedIn.sessionId));
  await until(live.store, ({ session, connection }) => session !== null && connection === 'online');
  return {
    id,
    live,
    outbox,
    secret,
    close() {
      outbox.close();
      secret.close();
      live.close();
    },
  };
}

/** `storage`: what outlives the tablet; another booth on the same storage is the same tablet after a restart. */
export function boothOf(
  product: Pick<Product, 'origin'>,
  live: LiveSession,
  sessionId: SessionId,
  storage: VaultStorage = memoryVaultStorage(),
): SecretBooth {
  const crypto = webBallotCrypto();
  if (!crypto) throw new Error('no WebCrypto');
  return startSecretBooth({
    live,
    sessionId,
    crypto,
    vault: openVault(storage),
    drop: boxConnection(product.origin),
    async published(pollId) {
      const response = await fetch(`${product.origin}/api/boxes/${sessionId}/${pollId}`);
      return jsonOf<PublishedBox>(response);
    },
    pause: () => 0,
  });
}

/** Resolves when `holds` does; there is no deadline but the test's own. */
export function until<T>(store: StoreApi<T>, holds: (state: T) => boolean): Promise<void> {
  return new Promise((done) => {
    if (holds(store.getState())) return done();
    const stop = store.subscribe((state) => {
      if (!holds(state)) return;
      stop();
      done();
    });
  });
}

export const untilLive = (live: LiveSession, holds: (state: Live) => boolean) => until(live.store, holds);

/** IndexedDB's place in a process without one; what it holds does not outlive the process. */
function memoryStorage(): OutboxStorage {
  const slots = new Map<string, BallotSlot>();
  return {
    load: async () => [...slots.values()],
    put: async (slot) => void slots.set(slot.pollId, slot),
    remove: async (pollId) => void slots.delete(pollId),
    watch: () => () => {},
  };
}

/** Opens the session, marks everybody present: ready for a vote. */
export async function openWithEverybody(live: LiveSession): Promise<void> {
  await must(live.command({ type: 'OpenSession' }));
  const session = live.store.getState().session;
  if (!session) throw new Error('no session');
  const marks = session.delegates.map(({ id }) => ({ delegateId: id, status: 'present' as const }));
  await must(live.command({ type: 'MarkAttendance', marks, reason: null }));
}

/** The outcome of a command that has to succeed. @throws Error with the refusal's sentence. */
export async function must<T extends { readonly ok: boolean }>(
  outcome: Promise<T>,
): Promise<Extract<T, { ok: true }>> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled)}`);
  return settled as Extract<T, { ok: true }>;
}
