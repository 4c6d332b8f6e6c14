import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type RouteHandlerMethod } from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stay, tellWhenHandled } from '../../../server/http/staying.ts';

let app: FastifyInstance;
const leave = vi.fn();
/** Lets the handler, or what it sends, go on. */
let goOn = Promise.withResolvers<void>();
/** The answer is gone, or whoever asked for it. */
let closed = Promise.withResolvers<void>();

beforeEach(() => {
  app = Fastify({ forceCloseConnections: true });
  leave.mockReset();
  goOn = Promise.withResolvers();
  closed = Promise.withResolvers();
});
afterEach(async () => {
  goOn.resolve();
  await app.close();
});

/** The address of a route behind a door. */
async function served(handler: RouteHandlerMethod): Promise<string> {
  tellWhenHandled(app);
  const door = async (request: Parameters<typeof stay>[0], reply: Parameters<typeof stay>[1]) => {
    stay(request, reply, leave);
    reply.raw.once('close', () => closed.resolve());
  };
  app.get('/', { preHandler: door }, handler);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

it.each<[string, RouteHandlerMethod]>([
  ['returned', () => ({ ok: true })],
  ['returned later', async () => ({ ok: true })],
  ['sent', (_request, reply) => reply.send({ ok: true })],
  ['sent later', async (_request, reply) => reply.send({ ok: true })],
  [
    'written past Fastify',
    async (_request, reply) => {
      reply.hijack();
      reply.raw.end('{"ok":true}');
      return reply;
    },
  ],
])('a request stays until its answer is gone, which is %s', async (_, handler) => {
  const response = await fetch(await served(handler));
  expect(await response.json()).toEqual({ ok: true });
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
});

it('a request stays while its answer is on its way', async () => {
  async function* parts(): AsyncGenerator<string> {
    yield 'phần một, ';
    await goOn.promise;
    yield 'phần hai';
  }
  const response = await fetch(await served(async (_request, reply) => reply.send(Readable.from(parts()))));
  expect(leave).not.toHaveBeenCalled();
  goOn.resolve();
  expect(await response.text()).toBe('phần một, phần hai');
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
});

it('a request whose sender has gone stays until its handler has ended', async () => {
  const asking = new AbortController();
  const begun = Promise.withResolvers<void>();
  const address = await served(async () => {
    begun.resolve();
    await goOn.promise;
    return { ok: true };
  });
  const answer = fetch(address, { signal: asking.signal });
  await begun.promise;
  asking.abort();
  await expect(answer).rejects.toThrow();
  await closed.promise;
  expect(leave).not.toHaveBeenCalled();
  goOn.resolve();
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
});

it('a request whose handler fails stays no longer than its answer', async () => {
  const address = await served(async () => {
    throw new Error('the disk is gone');
  });
  expect((await fetch(address)).status).toBe(500);
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
});
