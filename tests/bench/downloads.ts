import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import { documentAddress } from '../../client/offline/documents/document-cache.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';
import { startNginx } from './downloads/nginx.ts';
import { type RoundDone, TabletsProcess, type WantedDocument } from './downloads/round.ts';
import { writeDocuments } from './downloads/session-documents.ts';
import { type BenchResult, median, rounded } from './result.ts';

const TABLETS = 100;
const DOCUMENTS = 40;
const TOTAL_BYTES = 200_000_000;
/** As many as client/offline/documents/session-documents.ts asks for at once. */
const AT_ONCE = 3;
/** Of tablets: one alone would be slower than nginx. */
const PROCESSES = 2;
const ROUNDS = 7;
const BAR = 1.3;

/**
 * The documents of a session to every tablet. Product and nginx serve the same files, in turn, to the same tablets, which ask
 * as the tablet's downloader does; nginx asks nobody who they are. Both have read the files before what is counted.
 */
export async function run(): Promise<BenchResult> {
  const folder = sessionFolder(TABLETS, DOCUMENTS);
  await writeDocuments(folder, DOCUMENTS, TOTAL_BYTES);
  const dataDir = temporaryFolder();
  const product = await startProduct({ dataDir, sessionFolder: folder });
  const { documents, heads } = await hallOf(product);
  const nginx = await startNginx(
    documents.map(({ path, sha256 }) => ({
      path,
      file: join(dataDir, 'documents', sha256.slice(0, 2), `${sha256}.pdf`),
    })),
  );
  const processes = Array.from({ length: PROCESSES }, () => new TabletsProcess());
  const bytesEach = documents.reduce((sum, { bytes }) => sum + bytes, 0);

  const fetchAll = async (port: number): Promise<Fetched> => {
    const done = await Promise.all(
      processes.map((tablets, n) =>
        tablets.run({
          port,
          heads: heads.filter((_, tablet) => tablet % PROCESSES === n),
          documents,
          atOnce: AT_ONCE,
          hashed: n === 0 ? 0 : null,
        }),
      ),
    );
    const bytes = sum(done, 'bodyBytes');
    if (bytes !== bytesEach * TABLETS) throw new Error(`${bytes} bytes came`);
    const ms = Math.max(...done.map(({ to }) => to)) - Math.min(...done.map(({ from }) => from));
    return { ms, tabletsCpuMs: sum(done, 'cpuMs') };
  };
  const fetched = { floor: [] as Fetched[], product: [] as Fetched[] };
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      const floor = await fetchAll(nginx.port);
      const own = await fetchAll(product.port);
      if (round < 0) continue;
      fetched.floor.push(floor);
      fetched.product.push(own);
    }
  } finally {
    nginx.stop();
  }
  for (const tablets of processes) tablets.end();
  await product.stop();
  for (const large of [folder, dataDir]) rmSync(large, { recursive: true });
  return resultOf(fetched, { floor: nginx.version, documents: documents.length, bytesEach });
}

interface Fetched {
  readonly ms: number;
  readonly tabletsCpuMs: number;
}

function resultOf(
  { floor, product }: { readonly floor: readonly Fetched[]; readonly product: readonly Fetched[] },
  what: { readonly floor: string; readonly documents: number; readonly bytesEach: number },
): BenchResult {
  const all = (of: readonly Fetched[], which: keyof Fetched) => of.map((round) => rounded(round[which]));
  return {
    bench: 'downloads',
    ratios: [
      {
        name: `${what.documents} documents, ${Math.round(what.bytesEach / 1e6)} MB, fetched by ${TABLETS} tablets, to a static nginx`,
        value: rounded(median(all(product, 'ms')) / median(all(floor, 'ms'))),
        bar: BAR,
        better: 'lower',
      },
    ],
    detail: {
      floor: what.floor,
      rounds: ROUNDS,
      bytesToEachTablet: what.bytesEach,
      connections: TABLETS * AT_ONCE,
      fetchedMs: { floor: all(floor, 'ms'), product: all(product, 'ms') },
      tabletsCpuMs: { floor: all(floor, 'tabletsCpuMs'), product: all(product, 'tabletsCpuMs') },
    },
  };
}

function sum(done: readonly RoundDone[], which: keyof RoundDone): number {
  return done.reduce((total, one) => total + one[which], 0);
}

/** The documents of the session, and the headers of each delegate's requests. */
async function hallOf(product: Product) {
  const { live, signedIn } = await consoleOf(product);
  const editions = (live.store.getState().session?.documents ?? []).map(currentEdition);
  live.close();
  const documents = editions.map(
    ({ sha256, bytes }): WantedDocument => ({ sha256, bytes, path: documentAddress(sha256) }),
  );
  const codes = (await codesAt(product, signedIn)).filter(({ person }) => person.role === 'delegate');
  const delegates = await Promise.all(codes.map(({ code }) => signInAt(product.origin, code)));
  return { documents, heads: delegates.map(({ token }) => headersOf(token, product.origin)) };
}

/** What a tablet's Safari sends. */
function headersOf(token: string, origin: string): string {
  return [
    `Host: ${new URL(origin).host}`,
    'Accept: */*',
    `Authorization: Bearer ${token}`,
    `${PROTOCOL_HEADER}: ${PROTOCOL_VERSION}`,
    'Sec-Fetch-Site: same-origin',
    'Accept-Language: vi-VN,vi;q=0.9',
    'Accept-Encoding: gzip, deflate',
    'Sec-Fetch-Mode: cors',
    'User-Agent: Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148 Safari/604.1',
    `Referer: ${origin}/`,
    'Sec-Fetch-Dest: empty',
    'Connection: keep-alive',
  ].join('\r\n');
}
