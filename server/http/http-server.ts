import multipart from '@fastify/multipart';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { refusal } from '#shared/protocol/refusals.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Config } from '../config.ts';
import { accountWayRoutes } from './account-ways.ts';
import { accountRoutes } from './accounts.ts';
import { administratorDoor } from './administrators.ts';
import { annotationExportRoutes } from './annotation-export.ts';
import { annotationRoutes } from './annotations.ts';
import { sendRefusal } from './answers.ts';
import { attendanceRoutes } from './attendance.ts';
import { boxRoutes } from './boxes.ts';
import { type ClientPages, clientFiles } from './client-files.ts';
import { closeRoutes } from './closed-routes.ts';
import { codeRoutes } from './codes.ts';
import { deviceRoutes } from './devices.ts';
import { documentReceiptRoutes } from './document-receipts.ts';
import { documentTextRoutes } from './document-texts.ts';
import { documentRoutes } from './documents.ts';
import { exportRoutes } from './exports.ts';
import { guestRoutes } from './guests.ts';
import { importRoutes } from './imports.ts';
import { lentRoutes } from './lent.ts';
import { libraryRoutes } from './library.ts';
import { logRoutes } from './log.ts';
import { membersImportRoutes } from './members-imports.ts';
import { mySessionRoutes } from './my-sessions.ts';
import { noticeRoutes } from './notices.ts';
import { ownWayRoutes } from './own-ways.ts';
import type { HttpPorts } from './ports.ts';
import { recordRoutes } from './records.ts';
import { registerRoutes } from './register.ts';
import { registerRecordRoutes } from './register-record.ts';
import { registerSignInRoutes } from './register-sign-in.ts';
import { seatingRoutes } from './seating.ts';
import { signInRoutes } from './sign-in.ts';
import { staffSignInRoutes } from './staff-sign-in.ts';
import { tellWhenHandled } from './staying.ts';

/** Scripts from here only; pdf.js needs WebAssembly, fonts from data and images from blobs. */
const CONTENT_SECURITY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:', 'blob:'],
    connectSrc: ["'self'", 'ws:', 'wss:', 'blob:'],
    workerSrc: ["'self'", 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    upgradeInsecureRequests: null,
  },
};

/** In a hall the server is often reached by plain HTTP on a local address. */
const PAGE_HEADERS = {
  contentSecurityPolicy: CONTENT_SECURITY,
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
} as const;

/**
 * Answers that are no pages: nothing in them is run, framed or taken for another type (cheatsheetseries.owasp.org, REST Security).
 * What only pages heed is left out: it would be a quarter of the cost of a small answer.
 */
const DATA_HEADERS = {
  ...PAGE_HEADERS,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

/** @param options.tls PEM texts; null serves plain HTTP. */
export function createFastify({
  logLevel,
  tls,
}: {
  readonly logLevel: Config['logLevel'];
  readonly tls: { readonly cert: string; readonly key: string } | null;
}): FastifyInstance {
  const options: FastifyServerOptions = {
    logger: logLevel === 'silent' ? false : { level: logLevel },
    trustProxy: 'loopback',
    forceCloseConnections: true,
  };
  if (!tls) return Fastify(options);
  const https = { cert: tls.cert, key: tls.key };
  // Fastify types its HTTPS instance apart from the plain one; routes use neither's own server.
  return Fastify({ ...options, https } as FastifyServerOptions);
}

/** helmet itself and not Fastify's plugin, which reads the policy anew for each request. */
function sendHeaders(app: FastifyInstance, options: HelmetOptions): void {
  const set = helmet(options);
  app.addHook('onRequest', (request, reply, done) => set(request.raw, reply.raw, () => done()));
}

/** All HTTP routes: parse with the protocol's schemas, call the session or a port, map refusals. No rules here. */
export async function addRoutes(app: FastifyInstance, ports: HttpPorts, pages: ClientPages): Promise<void> {
  app.decorateRequest('member', null);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('administrator', null);
  tellWhenHandled(app);
  const administrators = administratorDoor(ports);
  closeRoutes(app, (rule) => {
    switch (rule.door) {
      case 'account':
        return ports.door.anyAccount;
      case 'session':
        return ports.door.only(rule.capacities);
      case 'register':
        return administrators;
    }
  });
  await app.register(multipart);

  // Hooks that wait for nothing are told so: each promise in front of a route is a turn that every answer waits for.
  app.addHook('onRequest', (request, reply, done) => {
    const stated = request.headers[PROTOCOL_HEADER];
    if (stated === undefined || stated === String(PROTOCOL_VERSION)) done();
    else sendRefusal(reply, refusal('client-outdated'));
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return sendRefusal(
        reply,
        refusal('malformed-message', { what: `${request.method} ${request.url.slice(0, 80)}` }),
      );
    }
    app.log.error({ err: error, url: request.url }, 'request failed');
    return sendRefusal(reply, refusal('server-error'));
  });
  app.setNotFoundHandler((_request, reply) => sendRefusal(reply, refusal('not-found')));

  await app.register(async (data) => {
    sendHeaders(data, DATA_HEADERS);
    signInRoutes(data, ports);
    staffSignInRoutes(data, ports);
    ownWayRoutes(data, ports);
    mySessionRoutes(data, ports);
    codeRoutes(data, ports);
    deviceRoutes(data, ports);
    documentRoutes(data, ports);
    documentTextRoutes(data, ports);
    documentReceiptRoutes(data, ports);
    lentRoutes(data, ports);
    libraryRoutes(data, ports);
    guestRoutes(data, ports);
    annotationRoutes(data, ports);
    annotationExportRoutes(data, ports);
    importRoutes(data, ports);
    logRoutes(data, ports);
    exportRoutes(data, ports);
    attendanceRoutes(data, ports);
    seatingRoutes(data, ports);
    noticeRoutes(data, ports);
    recordRoutes(data, ports);
    boxRoutes(data, ports);
    registerSignInRoutes(data, ports);
    accountRoutes(data, ports);
    accountWayRoutes(data, ports);
    registerRoutes(data, ports);
    membersImportRoutes(data, ports);
    registerRecordRoutes(data, ports);
  });
  await app.register(async (files) => {
    sendHeaders(files, PAGE_HEADERS);
    await clientFiles(files, pages);
  });
}
