import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** `npm install --omit=dev && npm start` on a fresh machine: all that runs then, the build of the screens included, is there. */

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  scripts: Versions,
  dependencies: Versions,
  devDependencies: Versions,
});
const Lock = z.object({
  packages: z.record(z.string(), z.object({ dependencies: Versions, dev: z.boolean().default(false) })),
});

const manifest = Manifest.parse(JSON.parse(read('package.json')));

/** What `npm start` may run: the server, the screens, the making of the demo session and what builds the screens. */
const SOURCES = globSync(['{server,shared,client,fixtures}/**/*.{ts,tsx,css}', 'vite.config.ts'], {
  cwd: ROOT,
  exclude: ['client/dist/**'],
});

const NAMED = [
  // Types are gone when it runs.
  /^(?:import|export)(?! type\b)[^;]*?from '([^']+)'/gm,
  /^import '([^']+)'/gm,
  /\bimport\('([^']+)'\)/g,
  /^@import "([^"]+)"/gm,
  /(?:require|import\.meta)\.resolve\(['`]([^'`$]+)/g,
  /node_modules\/(?:\.bin\/)?([^'`]+)/g,
];

/** Of a package or of a file in it; null for the project's own files and for what Node and Vite bring. */
function packageOf(name: string): string | null {
  if (/^[.#/]|^(?:node|virtual):/.test(name)) return null;
  return /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? null;
}

function packagesIn(source: string): readonly string[] {
  return NAMED.flatMap((pattern) =>
    [...source.matchAll(pattern)].flatMap(([, name]) => packageOf(name ?? '') ?? []),
  );
}

const used = new Set(SOURCES.flatMap((file) => packagesIn(read(file))));

describe('the packages of the product', () => {
  it('are found in every way in which one is named', () => {
    expect(packagesIn("import {\n  a,\n} from 'one/part';\nimport type { B } from 'types';")).toEqual([
      'one',
    ]);
    expect(packagesIn("import './own.css';\nimport '@two/way';\nexport { c } from '#shared/c.ts';")).toEqual([
      '@two/way',
    ]);
    expect(packagesIn('@import "@font/face/400.css";')).toEqual(['@font/face']);
    for (const name of ['fastify', 'react', 'vite', '@fontsource/be-vietnam-pro', 'workbox-precaching']) {
      expect(used).toContain(name);
    }
  });

  it('are all dependencies, the runtime itself among them, and none of them a tool only', () => {
    expect(manifest.scripts.start).toMatch(/^node /);
    const lacking = [...used, 'node'].filter((name) => manifest.dependencies[name] === undefined);
    expect(lacking).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies)).toEqual([]);
  });

  it('have exact versions, and the lock file installs them without the tools', () => {
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
    const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    const left = Object.keys(manifest.dependencies).filter(
      (name) => packages[`node_modules/${name}`]?.dev !== false,
    );
    expect(left).toEqual([]);
  });
});
