import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network to a server on this machine that counts what goes over it, headers and all. */
export interface CountedNetwork {
  readonly origin: string;
  /** Bytes in both directions so far. */
  readonly bytes: { readonly up: number; readonly down: number };
  close(): void;
}

export async function countedNetwork(port: number): Promise<CountedNetwork> {
  const bytes = { up: 0, down: 0 };
  const open = new Set<Socket>();
  const network = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('data', (chunk) => {
      bytes.up += chunk.length;
    });
    far.on('data', (chunk) => {
      bytes.down += chunk.length;
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
  const { port: near } = network.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${near}`,
    bytes,
    close() {
      network.close();
      for (const socket of open) socket.destroy();
    },
  };
}
