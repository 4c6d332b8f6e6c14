import type { FastifyInstance, preHandlerAsyncHookHandler, RouteOptions } from 'fastify';
import { ROUTES, type RouteRule } from '#shared/access/routes.ts';

type ClosedRule = Exclude<RouteRule, { door: 'open' }>;

/**
 * Puts in front of each route below /api the door that its rule asks for. They are closed by default: one without a rule, or a rule of
 * which there is no route, keeps the server from starting. Called before routes are added.
 */
export function closeRoutes(
  app: FastifyInstance,
  doorOf: (rule: ClosedRule) => preHandlerAsyncHookHandler,
  rules: Readonly<Record<string, RouteRule>> = ROUTES,
): void {
  const missing = new Set(Object.keys(rules));
  app.addHook('onRoute', (route) => {
    for (const name of namesOf(route)) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (!rule) throw new Error(`${name} has no rule in shared/access/routes.ts, and nobody may ask for it`);
      missing.delete(name);
      if (route.preHandler) throw new Error(`${name} has a door of its own beside the one of its rule`);
      if (rule.door !== 'open') route.preHandler = doorOf(rule);
    }
  });
  app.addHook('onReady', async () => {
    if (missing.size > 0) throw new Error(`no such routes, but rules for them: ${[...missing].join(', ')}`);
  });
}

/** How the table calls a route; what gives bytes gives their headers to the same people. None: it lies elsewhere. */
function namesOf({ method, url }: Pick<RouteOptions, 'method' | 'url'>): readonly string[] {
  if (url !== '/api' && !url.startsWith('/api/')) return [];
  const methods = [method].flat().map((one) => (one === 'HEAD' ? 'GET' : one));
  return [...new Set(methods)].map((one) => `${one} ${url}`);
}
