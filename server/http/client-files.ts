import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGES = {
  '/': 'index.html',
  '/tablet': 'delegate/index.html',
  '/console': 'secretariat/index.html',
  '/display': 'display/index.html',
  '/observer': 'observer/index.html',
  '/administration': 'administration/index.html',
};

/** Their files carry a hash in their names. */
const NEVER_CHANGE = ['assets/', 'tablet/workers/'];

export interface ClientPages {
  /** Where the built client lies. */
  readonly clientDir: string;
  /** Every page says that nothing on it is a sitting. */
  readonly rehearsal: boolean;
}

/** The built client: what never changes, and pages and the service worker, which always may. */
export async function clientFiles(
  app: FastifyInstance,
  { clientDir, rehearsal }: ClientPages,
): Promise<void> {
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
  for (const [address, page] of Object.entries(PAGES)) {
    if (!rehearsal) {
      app.get(address, (_request, reply) => reply.sendFile(page));
      continue;
    }
    const marked = inRehearsal(readFileSync(join(clientDir, page), 'utf8'), address);
    app.get(address, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(marked),
    );
  }
}

/** The band is a style sheet of its own (client/public/rehearsal.css), laid over whatever page there is, signed in or not. */
function inRehearsal(page: string, address: string): string {
  return page
    .replace('<html ', `<html data-rehearsal="${address}" `)
    .replace('</head>', '<link rel="stylesheet" href="/rehearsal.css" /></head>');
}
