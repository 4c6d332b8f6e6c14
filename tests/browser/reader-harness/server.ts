import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import Database from 'better-sqlite3';
import { build } from 'vite';
import { AnnotationSyncRequest } from '#shared/protocol/annotations.ts';
import { createAnnotationStore } from '../../../server/annotations/sqlite.ts';
import { syncAnnotations, syncAnswerParts } from '../../../server/annotations/sync.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface HarnessServer {
  /** `http://localhost:<port>`; the reader is at `/browser/reader-harness/`, other pages where they lie below tests/. */
  readonly origin: string;
  /** Addresses of the documents that were given, by SHA-256. */
  readonly documents: readonly string[];
  /** While true, synchronisation fails as it does without a network. */
  cutOff: boolean;
  /** Forgets all annotations. */
  forget(): void;
  close(): Promise<void>;
}

/**
 * Builds the harness and serves it with `pdfs`, pdf.js' files, and real annotation synchronisation.
 * @param pages other pages to build and serve beside it, from tests/.
 */
export async function startHarness(
  pdfs: readonly Uint8Array[],
  pages: readonly string[] = [],
): Promise<HarnessServer> {
  const dist = mkdtempSync(join(tmpdir(), 'reader-harness-'));
  await build({
    configFile: false,
    root: join(ROOT, 'tests'),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: dist,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: ['browser/reader-harness/index.html', ...pages].map((page) => join(ROOT, 'tests', page)),
      },
    },
  });
  const documents = new Map(pdfs.map((pdf) => [createHash('sha256').update(pdf).digest('hex'), pdf]));
  let store = createAnnotationStore(new Database(':memory:'));

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/api/annotations/sync') {
      if (harness.cutOff) return void request.socket.destroy();
      const body = AnnotationSyncRequest.parse(JSON.parse(await text(request)));
      const { answer } = await syncAnnotations(store, 'ky-hop-2/d1', body, Date.now());
      response.setHeader('content-type', 'application/json').end(Buffer.concat(syncAnswerParts(answer)));
      return;
    }
    const pdf = documents.get(path.replace('/documents/', ''));
    if (pdf) return void response.setHeader('content-type', 'application/pdf').end(pdf);
    const file = path.startsWith('/pdfjs/')
      ? join(ROOT, 'node_modules/pdfjs-dist', path.slice('/pdfjs/'.length))
      : join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (!file.endsWith('.html')) response.setHeader('cache-control', 'max-age=31536000, immutable');
    response.end(readFileSync(file));
  }

  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  const harness: HarnessServer = {
    origin: `http://localhost:${port}`,
    documents: [...documents.keys()],
    cutOff: false,
    forget() {
      store = createAnnotationStore(new Database(':memory:'));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(dist, { recursive: true, force: true });
    },
  };
  return harness;
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
