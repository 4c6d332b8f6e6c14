import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';

/** `npm run rehearse` plays on a server of its own, and nothing of it stays; the office's data is not looked at. */

const MAIN = resolve(import.meta.dirname, '../../fixtures/rehearsal/main.ts');

interface Rehearsal {
  readonly process: ChildProcess;
  readonly folders: { readonly temporary: string; readonly office: string };
  /** Resolves when it has printed `text`. */
  printed(text: string): Promise<void>;
  /** Of its server, once that was printed. */
  origin(): string;
  /** What it ended with. */
  readonly ended: Promise<number | null>;
}

function rehearse(): Rehearsal {
  const folders = { temporary: temporaryFolder(), office: temporaryFolder() };
  const child = spawn(process.execPath, [MAIN, '--speed', '100000', '--port', '0'], {
    env: {
      ...process.env,
      TMPDIR: folders.temporary,
      DATA_DIR: folders.office,
      CLIENT_DIR: process.env.CLIENT_DIR ?? 'client/dist',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const readers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      for (const read of readers) read();
    });
  }
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) console.error(output);
    return code as number | null;
  });
  return {
    process: child,
    folders,
    ended,
    origin: () => /https?:\/\/localhost:\d+/.exec(output)?.[0] ?? '',
    printed: (text) =>
      new Promise((done) => {
        const read = () => {
          if (!output.includes(text)) return;
          readers.delete(read);
          done();
        };
        readers.add(read);
        read();
      }),
  };
}

const left = ({ folders }: Rehearsal) => [
  ...readdirSync(folders.office),
  ...readdirSync(folders.temporary).filter((name) => name.startsWith('nghi-truong-rehearsal-')),
];

/** Forty documents are looked through first, in the time that nobody else wants. */
const PATIENCE_MS = 400_000;

it('plays the two days to their end, and leaves nothing behind', { timeout: PATIENCE_MS }, async () => {
  const rehearsal = rehearse();
  await rehearsal.printed('/console');
  expect(left(rehearsal)).toHaveLength(1);
  const origin = rehearsal.origin();
  for (const page of ['/', '/tablet', '/console', '/display', '/observer', '/administration']) {
    const html = await (await fetch(origin + page)).text();
    expect(html).toContain(`data-rehearsal="${page}"`);
    expect(html).toContain('href="/rehearsal.css"');
  }
  expect(await (await fetch(`${origin}/rehearsal.css`)).text()).toContain('TẬP DƯỢT');
  await rehearsal.printed('Xong (done)');
  expect(await rehearsal.ended).toBe(0);
  expect(left(rehearsal)).toEqual([]);
});

it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing behind where it is ended by %s', async (signal) => {
  const rehearsal = rehearse();
  await rehearsal.printed('/console');
  rehearsal.process.kill(signal);
  expect(await rehearsal.ended).toBe(0);
  expect(left(rehearsal)).toEqual([]);
});
