import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import type { Round, RoundDone, WantedDocument } from './round.ts';

/**
 * Tablets of `bench downloads`, a process of its own. They speak HTTP over bare sockets: what they do with the bytes costs the
 * same with every server, and on this machine it would take from what is measured.
 */
process.on('message', (round: Round) => {
  run(round).then(
    (done) => process.send?.(done),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run({ port, heads, documents, atOnce, hashed }: Round): Promise<RoundDone> {
  const from = now();
  const cpu = process.cpuUsage();
  const kept = new Map<string, Buffer>();
  const lanes = heads.flatMap((head, tablet) => {
    // As the downloader does: each lane takes the next document that no other lane of this tablet has.
    const waiting = documents.values();
    const keep = tablet === hashed ? kept : null;
    return Array.from({ length: atOnce }, () => lane(port, head, waiting, keep));
  });
  const bodyBytes = (await Promise.all(lanes)).reduce((sum, bytes) => sum + bytes, 0);
  const to = now();
  const { user, system } = process.cpuUsage(cpu);
  for (const { path, sha256 } of hashed === null ? [] : documents) {
    const hash = createHash('sha256').update(kept.get(path) ?? '');
    if (hash.digest('hex') !== sha256) throw new Error(`what came is not ${path}`);
  }
  return { from, to, bodyBytes, cpuMs: (user + system) / 1000 };
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

const HEAD_END = '\r\n\r\n';

/** All connections read into the same bytes, one after another: they stay in the processor's cache. */
const buffer = Buffer.allocUnsafe(128 * 1024);

/** One connection, kept alive, that asks for one document after another. Resolves with the bytes of all of them. */
function lane(
  port: number,
  head: string,
  waiting: Iterator<WantedDocument>,
  keep: Map<string, Buffer> | null,
): Promise<number> {
  return new Promise((done, fail) => {
    let total = 0;
    let document: WantedDocument | null = null;
    let missing = 0;
    /** Of an answer whose headers have not come to their end; null while a document comes. */
    let headSoFar: string | null = '';

    const ask = () => {
      const next = waiting.next();
      if (next.done) {
        done(total);
        socket.end();
        return;
      }
      document = next.value;
      headSoFar = '';
      socket.write(`GET ${document.path} HTTP/1.1\r\n${head}${HEAD_END}`);
    };

    const onBody = (part: Uint8Array) => {
      if (!document || part.length > missing) throw new Error('more came than was asked for');
      if (keep) {
        const whole = keep.get(document.path) ?? Buffer.allocUnsafe(document.bytes);
        keep.set(document.path, whole);
        whole.set(part, document.bytes - missing);
      }
      missing -= part.length;
      total += part.length;
      if (missing === 0) ask();
    };

    const onPart = (part: Buffer) => {
      if (headSoFar === null) return onBody(part);
      const before = headSoFar.length;
      headSoFar += part.toString('latin1');
      const end = headSoFar.indexOf(HEAD_END);
      if (end < 0) return;
      const answer = headSoFar.slice(0, end);
      const length = /^content-length: (\d+)$/im.exec(answer)?.[1];
      if (!document || !answer.startsWith('HTTP/1.1 200 ') || Number(length) !== document.bytes)
        throw new Error(`${document?.path} was answered by ${answer}`);
      headSoFar = null;
      missing = document.bytes;
      onBody(part.subarray(end + HEAD_END.length - before));
    };

    const socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer,
        callback(count) {
          try {
            onPart(buffer.subarray(0, count));
            return true;
          } catch (error) {
            fail(error);
            return false;
          }
        },
      },
    });
    socket.on('connect', ask);
    socket.on('error', fail);
    // Where all has come before, this says nothing any more.
    socket.on('close', () => fail(new Error(`the server ended the connection at ${document?.path}`)));
  });
}
