import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'socket.io-client';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { SessionState } from '#shared/session/state.ts';
import { councilPdf } from '../../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../../support/product.ts';
import { consoleOf, openWithEverybody } from '../../support/tablets.ts';
import { connectAll, handshakeOf, startFloor } from '../clients.ts';
import type { Group, Message, Prepared } from './messages.ts';

export const TABLETS = 500;
const CONSOLES = 3;
const SCREENS = 4;
const ITEMS = 40;

/** A hall's sockets, by what they are told. */
export type Devices = Readonly<Record<Group, readonly Socket[]>>;

export interface ProductHall {
  readonly product: Product;
  readonly devices: Devices;
  /** Handshakes of the tablets, in their order. */
  readonly tablets: readonly object[];
  /** As the first console is told it before everything. */
  readonly session: SessionState;
}

/** The product with 500 delegates, all present, in an open session with one document; everybody is connected. */
export async function productHall(): Promise<ProductHall> {
  const folder = sessionFolder(TABLETS, ITEMS);
  writeFileSync(join(folder, '01-bao-cao.pdf'), await councilPdf({ pages: [['Một'], ['Hai'], ['Ba']] }));
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: folder });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const session = live.store.getState().session;
  live.close();
  if (!session) throw new Error('no session');
  const codes = await codesAt(product, signedIn);
  const tablets = await signedInAs(
    product,
    codes.filter(({ person }) => person.role === 'delegate'),
  );
  const [screen] = codes.filter(({ person }) => person.role === 'display');
  const screens = await signedInAs(
    product,
    Array.from({ length: SCREENS }, () => ({ code: screen?.code ?? '' })),
  );
  const consoles = Array.from({ length: CONSOLES }, () => handshakeOf(signedIn));
  return {
    product,
    tablets,
    session,
    devices: {
      tablets: await connectAll(product.origin, tablets),
      consoles: await connectAll(product.origin, consoles),
      screens: await connectAll(product.origin, screens),
    },
  };
}

export async function floorHall(): Promise<{
  readonly devices: Devices;
  readonly origin: string;
  stop(): void;
}> {
  const floor = await startFloor('hall-floor.ts');
  const group = (name: Group, count: number) =>
    connectAll(
      floor.origin,
      Array.from({ length: count }, () => ({ group: name })),
    );
  const devices = {
    tablets: await group('tablets', TABLETS),
    consoles: await group('consoles', CONSOLES),
    screens: await group('screens', SCREENS),
  };
  return {
    devices,
    origin: floor.origin,
    stop() {
      closeAll(devices);
      floor.process.kill();
    },
  };
}

export const closeAll = (devices: Devices) => {
  for (const socket of Object.values(devices).flat()) socket.close();
};

/** What the first device of each group is told while `work` goes on. */
export async function toldWhile<T>(
  devices: Devices,
  work: () => Promise<T>,
): Promise<{ done: T; told: Prepared }> {
  const told: Partial<Record<Group, Message[]>> = {};
  const stop = (Object.entries(devices) as [Group, readonly Socket[]][]).map(([group, [socket]]) => {
    const messages: Message[] = [];
    told[group] = messages;
    const hear = (name: string, payload: unknown) => void messages.push({ name, payload });
    socket?.onAny(hear);
    return () => socket?.offAny(hear);
  });
  const done = await work();
  for (const end of stop) end();
  return { done, told };
}

function signedInAs(
  product: Product,
  slips: readonly { readonly code: string }[],
): Promise<readonly object[]> {
  return Promise.all(
    slips.map(async ({ code }): Promise<object> => handshakeOf(await signIn(product, code))),
  );
}

function signIn(product: Product, code: string): Promise<SignedIn> {
  return signInAt(product.origin, code);
}
