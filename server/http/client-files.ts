import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGES = {
  '/tablet': 'delegate',
  '/console': 'secretariat',
  '/display': 'display',
  '/observer': 'observer',
  '/administration': 'administration',
};

/** Their files carry a hash in their names. */
const NEVER_CHANGE = ['assets/', 'tablet/workers/'];

/** The built client: what never changes, and pages and the service worker, which always may. */
export async function clientFiles(app: FastifyInstance, clientDir: string): Promise<void> {
  if (!existsSync(join(clientDir, 'delegate/index.html'))) {
    throw new Error(`no built client in ${clientDir}: run "npm run build" first`);
  }
  await app.register(fastifyStatic, {
    root: clientDir,
    cacheControl: false,
    index: false,
    setHeaders(reply, path) {
      const immutable = NEVER_CHANGE.some((folder) => path.startsWith(join(clientDir, folder)));
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [address, folder] of Object.entries(PAGES)) {
    app.get(address, (_request, reply) => reply.sendFile(`${folder}/index.html`));
  }
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
}
