import type { Socket } from 'socket.io-client';
import { SessionId } from '#shared/protocol/ids.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { consoleOf, openWithEverybody } from '../../support/tablets.ts';
import { connect, connectAll, handshakeOf, handshakes, startFloor } from '../clients.ts';

/** A product with so many delegates, all present and connected. */
export interface Hall {
  readonly product: Product;
  readonly sessionId: SessionId;
  readonly tablets: readonly Socket[];
  readonly secretary: Socket;
  /** The secretary's, for HTTP. */
  readonly token: string;
  close(): Promise<void>;
}

/** `environment`: of the server's process. */
export async function openHall(
  delegates: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Hall> {
  const product = await startProduct({
    dataDir: temporaryFolder(),
    sessionFolder: sessionFolder(delegates),
    environment,
  });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  live.close();
  const tablets = await connectAll(product.origin, await handshakes(product, signedIn));
  const secretary = await connect(product.origin, handshakeOf(signedIn));
  return {
    product,
    sessionId: SessionId.parse(signedIn.sessionId),
    tablets,
    secretary,
    token: signedIn.token,
    async close() {
      for (const socket of [...tablets, secretary]) socket.close();
      await product.stop();
    },
  };
}

/** The bare server with as many clients. */
export interface FloorHall {
  readonly tablets: readonly Socket[];
  close(): void;
}

export async function openFloor(clients: number): Promise<FloorHall> {
  const floor = await startFloor();
  const tablets = await connectAll(
    floor.origin,
    Array.from({ length: clients }, () => ({})),
  );
  return {
    tablets,
    close() {
      for (const socket of tablets) socket.close();
      floor.process.kill();
    },
  };
}
