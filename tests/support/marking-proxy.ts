import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** One request as it came from a device. */
export interface Passed {
  /** Of the TCP connection that it came on. */
  readonly connection: number;
  readonly method: string;
  readonly url: string;
  /** In the order and spelling in which they were sent: name, value, name, value. */
  readonly headers: readonly string[];
  /** As it was sent; of a WebSocket nothing. */
  body: string;
}

export interface MarkingProxy {
  readonly origin: string;
  /** All requests so far, in order. */
  readonly passed: readonly Passed[];
  /** The cookies that the server itself wanted to set. */
  readonly cookiesOfServer: readonly string[];
  close(): Promise<void>;
}

/**
 * A reverse proxy such as stands before a server, which marks each device by a cookie, to send it to the same place again. It notes
 * all that devices send.
 */
export async function startMarkingProxy(target: string): Promise<MarkingProxy> {
  const passed: Passed[] = [];
  const cookiesOfServer: string[] = [];
  const connections = new Map<Socket, number>();
  const numberOf = (socket: Socket) => {
    const known = connections.get(socket) ?? connections.size + 1;
    connections.set(socket, known);
    return known;
  };
  const note = (incoming: IncomingMessage): Passed => {
    const { method = '', url = '', rawHeaders, socket } = incoming;
    const noted = { connection: numberOf(socket), method, url, headers: rawHeaders, body: '' };
    passed.push(noted);
    return noted;
  };
  const onward = (incoming: IncomingMessage) =>
    request(new URL(incoming.url ?? '', target), { method: incoming.method, headers: incoming.headers });

  const server = createServer((incoming, outgoing) => {
    const noted = note(incoming);
    const asked = onward(incoming);
    incoming.on('data', (chunk: Buffer) => {
      noted.body += chunk.toString('utf8');
    });
    asked.on('response', (answer) => {
      const marked = incoming.headers.cookie?.includes('route=') ?? false;
      const mark = marked ? {} : { 'set-cookie': `route=${randomBytes(8).toString('hex')}; path=/` };
      cookiesOfServer.push(...(answer.headers['set-cookie'] ?? []));
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...mark });
      answer.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    note(incoming);
    const asked = onward(incoming);
    asked.on('upgrade', (answer, upstream, first: Buffer) => {
      cookiesOfServer.push(...(answer.headers['set-cookie'] ?? []));
      const lines = answer.rawHeaders.flatMap((name, place) =>
        place % 2 === 0 ? [`${name}: ${answer.rawHeaders[place + 1]}`] : [],
      );
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      // What the server said together with its answer: lost, the device would wait for it until it gives up.
      if (first.length > 0) socket.write(first);
      if (head.length > 0) upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
      upstream.on('error', () => socket.destroy());
      socket.on('error', () => upstream.destroy());
    });
    asked.on('error', () => socket.destroy());
    asked.end();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    passed,
    cookiesOfServer,
    async close() {
      server.closeAllConnections();
      for (const socket of connections.keys()) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
