import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Http } from '../../../../client/connection/http.ts';
import { type DocumentCache, PIECE_BYTES } from '../../../../client/offline/documents/document-cache.ts';
import { DamagedDocumentError, fetchDocument } from '../../../../client/offline/documents/document-fetch.ts';

/** What a device keeps, without a browser: pieces by document. */
class Shelf implements DocumentCache {
  readonly pieces = new Map<string, Uint8Array<ArrayBuffer>[]>();
  readonly whole = new Set<string>();
  room = Number.POSITIVE_INFINITY;

  async read(): Promise<null> {
    return null;
  }
  async hashes(): Promise<ReadonlySet<string>> {
    return this.whole;
  }
  async begun(sha256: string): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    return (this.pieces.get(sha256) ?? []).filter(({ byteLength }) => byteLength === PIECE_BYTES);
  }
  async keepPiece(sha256: string, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.room -= bytes.byteLength;
    if (this.room < 0) throw new DOMException('full', 'QuotaExceededError');
    const pieces = this.pieces.get(sha256) ?? [];
    pieces[index] = bytes.slice();
    this.pieces.set(sha256, pieces);
  }
  async finish(sha256: string): Promise<void> {
    this.whole.add(sha256);
  }
  async remove(sha256: string): Promise<void> {
    this.pieces.delete(sha256);
    this.whole.delete(sha256);
  }
  async keepOnly(): Promise<void> {}
}

/** Serves one file as the server does; `breaksAfter`: bytes of the body until the network fails. */
class Server {
  readonly asked: (string | null)[] = [];
  breaksAfter = Number.POSITIVE_INFINITY;
  readonly file: Uint8Array<ArrayBuffer>;

  constructor(file: Uint8Array<ArrayBuffer>) {
    this.file = file;
  }

  readonly http: Http = async (_path, init) => {
    const range = new Headers(init?.headers).get('range');
    this.asked.push(range);
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    if (from >= this.file.byteLength) return new Response(null, { status: 416 });
    const body = this.file.subarray(from);
    const most = this.breaksAfter;
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= most) return controller.error(new TypeError('network'));
        const part = body.subarray(sent, Math.min(sent + 300_000, most));
        sent += part.byteLength;
        if (part.byteLength > 0) controller.enqueue(part);
        else controller.close();
      },
    });
    return new Response(stream, { status: range === null ? 200 : 206 });
  };
}

const file = new Uint8Array(randomBytes(3 * PIECE_BYTES + 12_345));
const sha256 = createHash('sha256').update(file).digest('hex');
const same = (bytes: Uint8Array) => Buffer.compare(bytes, file) === 0;

describe('a document that is fetched', () => {
  it('is kept in pieces and counted as it arrives', async () => {
    const shelf = new Shelf();
    let counted = 0;
    const onBytes = (count: number) => {
      counted += count;
    };
    const bytes = await fetchDocument(new Server(file).http, sha256, { cache: shelf, onBytes });
    expect(same(bytes)).toBe(true);
    expect(counted).toBe(file.byteLength);
    expect(shelf.pieces.get(sha256)?.map(({ byteLength }) => byteLength)).toEqual([
      ...[PIECE_BYTES, PIECE_BYTES, PIECE_BYTES],
      12_345,
    ]);
    expect(shelf.whole).toContain(sha256);
  });

  it('goes on where the network broke it off', async () => {
    const [shelf, server] = [new Shelf(), new Server(file)];
    server.breaksAfter = 2 * PIECE_BYTES + 500_000;
    await expect(fetchDocument(server.http, sha256, { cache: shelf })).rejects.toThrow('network');
    expect(shelf.whole.size).toBe(0);
    server.breaksAfter = Number.POSITIVE_INFINITY;
    const bytes = await fetchDocument(server.http, sha256, { cache: shelf });
    expect(server.asked).toEqual([null, `bytes=${2 * PIECE_BYTES}-`]);
    expect(same(bytes)).toBe(true);
    expect(shelf.whole).toContain(sha256);
  });

  it('is never given out, and not kept, when its hash is wrong', async () => {
    const shelf = new Shelf();
    const other = createHash('sha256').update('another').digest('hex');
    const fetching = fetchDocument(new Server(file).http, other, { cache: shelf });
    await expect(fetching).rejects.toThrow(DamagedDocumentError);
    expect(shelf.pieces.has(other)).toBe(false);
    expect(shelf.whole.size).toBe(0);
  });

  it('is fetched anew when what was kept of it is longer than it is', async () => {
    const short = new Uint8Array(randomBytes(PIECE_BYTES));
    const shelf = new Shelf();
    await shelf.keepPiece(sha256, 0, short);
    await expect(fetchDocument(new Server(short).http, sha256, { cache: shelf })).rejects.toThrow(
      DamagedDocumentError,
    );
    expect(shelf.pieces.size).toBe(0);
  });

  it('can be read on a device that has no room for it, which says so once', async () => {
    const shelf = new Shelf();
    shelf.room = PIECE_BYTES + 10;
    let said = 0;
    const onNotKept = () => {
      said += 1;
    };
    const bytes = await fetchDocument(new Server(file).http, sha256, { cache: shelf, onNotKept });
    expect(same(bytes)).toBe(true);
    expect(said).toBe(1);
    expect(shelf.whole.size).toBe(0);
  });
});
