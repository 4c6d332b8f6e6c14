import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import type { RouteRule } from '#shared/access/routes.ts';
import { closeRoutes } from '../../../server/http/closed-routes.ts';

let app: FastifyInstance;
afterEach(() => app.close());

const RULES: Readonly<Record<string, RouteRule>> = {
  'GET /api/open': { door: 'open' },
  'GET /api/own': { door: 'account' },
  'GET /api/inside/:id': { door: 'session', capacities: ['secretary', 'delegate'] },
  'POST /api/office': { door: 'register', capacities: ['administrator'] },
};

/** A server whose doors let nobody in, and say for whom they are. */
function closed(rules = RULES): FastifyInstance {
  app = Fastify();
  closeRoutes(
    app,
    (rule) => async (_request, reply) =>
      reply.code(403).send([rule.door, ...('capacities' in rule ? rule.capacities : [])].join(', ')),
    rules,
  );
  return app;
}

const withRoutes = (server: FastifyInstance) =>
  server
    .get('/api/open', () => 'for anybody')
    .get('/api/own', () => 'own')
    .get('/api/inside/:id', () => 'inside')
    .post('/api/office', () => 'office')
    .get('/apiary', () => 'a page')
    .get('/', () => 'a page');

describe('routes below /api', () => {
  it.each([
    ['GET', '/api/open', 200, 'for anybody'],
    ['GET', '/api/own', 403, 'account'],
    ['GET', '/api/inside/5', 403, 'session, secretary, delegate'],
    ['POST', '/api/office', 403, 'register, administrator'],
    ['GET', '/apiary', 200, 'a page'],
    ['GET', '/', 200, 'a page'],
  ] as const)('have the door of their rule, and no other: %s %s', async (method, url, status, body) => {
    const answer = await withRoutes(closed()).inject({ method, url });
    expect([answer.statusCode, answer.body]).toEqual([status, body]);
  });

  it('tell their headers to nobody else', async () => {
    const server = withRoutes(closed());
    expect((await server.inject({ method: 'HEAD', url: '/api/inside/5' })).statusCode).toBe(403);
    expect((await server.inject({ method: 'HEAD', url: '/api/open' })).statusCode).toBe(200);
  });

  it('are not served without a rule', () => {
    const server = closed();
    expect(() => server.get('/api/new', () => 'new')).toThrow('GET /api/new has no rule');
    expect(() => server.post('/api/open', () => 'new')).toThrow('POST /api/open has no rule');
    expect(() => server.get('/api', () => 'new')).toThrow('GET /api has no rule');
    expect(() => server.get('/api/constructor', () => 'new')).toThrow('has no rule');
  });

  it('are not served without a rule where a part of the server adds them', async () => {
    const server = closed();
    const adding = server.register(async (part) => {
      part.get('/api/new', () => 'new');
    });
    await expect(Promise.resolve(adding)).rejects.toThrow('GET /api/new has no rule');
  });

  it('bring no door of their own, beside which the rule would say nothing', () => {
    const server = closed();
    const preHandler = async () => {};
    expect(() => server.get('/api/open', { preHandler }, () => 'open')).toThrow('a door of its own');
  });

  it('are all there for which there is a rule', async () => {
    const server = withRoutes(closed({ ...RULES, 'GET /api/gone': { door: 'open' } }));
    await expect(server.ready()).rejects.toThrow('no such routes, but rules for them: GET /api/gone');
  });
});
