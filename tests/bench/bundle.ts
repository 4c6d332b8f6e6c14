import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { temporaryFolder } from '../support/folders.ts';
import { type BenchResult, rounded } from './result.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BAR_KB = 200;

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

/**
 * JavaScript that a tablet loads before its first screen: the entry and all it imports statically, each file gzipped
 * (level 9), in kB of 1,000 bytes. pdf.js is loaded later, with the reader.
 */
export async function run(): Promise<BenchResult> {
  const dist = temporaryFolder();
  const built = spawnSync(
    join(ROOT, 'node_modules/.bin/vite'),
    ['build', '--outDir', dist, '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (built.status !== 0) throw new Error('the client does not build');
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));

  const chunks = new Set<string>();
  const visit = (key: string) => {
    if (chunks.has(key)) return;
    chunks.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  visit('delegate/index.html');
  const files = [...chunks].map((key) => manifest[key]?.file).filter((file) => file !== undefined);
  const sizes = files.map((file) => ({
    file,
    gzipKB: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000,
  }));
  const total = sizes.reduce((sum, { gzipKB }) => sum + gzipKB, 0);
  return {
    bench: 'bundle',
    ratios: [
      {
        name: "tablet's first-screen JavaScript, kB gzipped",
        value: rounded(total),
        bar: BAR_KB,
        better: 'lower',
      },
    ],
    detail: { files: sizes },
  };
}
