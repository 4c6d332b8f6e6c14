import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { closesAsAnswered } from '../../../server/http/closing.ts';

/** A server that has begun an answer, and somebody who keeps the connection. */
async function answering() {
  const { promise: begun, resolve: onBegun } = Promise.withResolvers<ServerResponse>();
  const server = createServer({ keepAliveTimeout: 60_000 }, (_request, response) => {
    response.write('first part');
    onBegun(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  let heard = '';
  client.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  return { server, client, response: await begun, heard: () => heard };
}

it('closes a server as soon as an answer that had begun is given, which arrives whole', async () => {
  const { server, client, response, heard } = await answering();
  const closed = closesAsAnswered(server, 60_000);
  const all = new Promise((done) => server.close(done));
  response.end('last part');
  await Promise.all([all, once(client, 'close')]);
  closed();
  expect(heard()).toMatch(/first part[\s\S]*last part/);
}, 20_000);

it('waits no longer than it is told for an answer that never comes', async () => {
  const { server, client } = await answering();
  const closed = closesAsAnswered(server, 100);
  const all = new Promise((done) => server.close(done));
  await Promise.all([all, once(client, 'close')]);
  closed();
}, 20_000);
