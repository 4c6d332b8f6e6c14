import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = resolve(dirname(fileURLToPath(import.meta.url)), 'client');

/**
 * Where scripts of workers are built to: below the tablet's address. A browser asks a service worker for the script of a
 * worker only if that lies in its scope (Service Workers, "Handle Fetch": such a request is no subresource of the page).
 */
const WORKERS = 'tablet/workers';

/** Character maps, standard fonts and decoders that pdf.js asks for by address; offline they must be at hand too. */
function pdfjsAssets(): Plugin {
  const from = resolve(root, '../node_modules/pdfjs-dist');
  return {
    name: 'pdfjs-assets',
    generateBundle() {
      for (const file of globSync('{cmaps,standard_fonts,wasm,iccs}/*', { cwd: from })) {
        if (/LICENSE/.test(file)) continue;
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${file}`,
          source: readFileSync(resolve(from, file)),
        });
      }
    },
  };
}

let outDir = '';

/** Tells the service worker's manifest where this build was written. */
function buildFolder(): Plugin {
  return {
    name: 'build-folder',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
  };
}

interface BuiltChunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/**
 * What a tablet keeps for offline use: its page, under the address it is opened at, and the assets that it can reach.
 * The console, the administration, the hall screen and the observer's page are never used without the server, so their own
 * chunks stay out.
 */
function tabletOnly<T extends { url: string }>(entries: T[]): { manifest: T[]; warnings: string[] } {
  const built: Record<string, BuiltChunk> = JSON.parse(
    readFileSync(resolve(outDir, '.vite/manifest.json'), 'utf8'),
  );
  const filesOf = (entry: string, seen = new Set<string>()): Set<string> => {
    const chunk = built[entry];
    if (!chunk || seen.has(entry)) return new Set();
    seen.add(entry);
    const below = [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])];
    const files = [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];
    return new Set([...files, ...below.flatMap((next) => [...filesOf(next, seen)])]);
  };
  const tablet = filesOf('delegate/index.html');
  const others = new Set(
    [
      'secretariat/index.html',
      'administration/index.html',
      'display/index.html',
      'observer/index.html',
      'index.html',
    ].flatMap((entry) => [...filesOf(entry)]),
  );
  const manifest = entries
    .filter(({ url }) => tablet.has(url) || !others.has(url))
    .map((entry) => (entry.url === 'delegate/index.html' ? { ...entry, url: '/tablet' } : entry));
  return { manifest, warnings: [] };
}

/** The English texts of a role in one chunk, those of what roles share in another: few files to keep for offline use. */
function englishOf(file: string): string {
  const role = /[\\/]client[\\/](delegate|secretariat|administration|display|observer|home)[\\/]/.exec(
    file,
  )?.[1];
  return role ? `english-${role}` : 'english';
}

/** The page of each app. */
const PAGES = [
  'delegate/index.html',
  'secretariat/index.html',
  'administration/index.html',
  'display/index.html',
  'observer/index.html',
  'index.html',
] as const;

type CodeSplittingNameFunction = Rolldown.CodeSplittingNameFunction;

type ChunkingContext = Parameters<CodeSplittingNameFunction>[1];

/** Modules that `from` imports, and theirs; also those that are loaded when they are needed, if `lazy`. */
function importedBy(from: string, context: ChunkingContext, lazy: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    const info = context.getModuleInfo(id);
    for (const next of info?.importedIds ?? []) visit(next);
    if (lazy) for (const next of info?.dynamicallyImportedIds ?? []) visit(next);
  };
  visit(from);
  return found;
}

/**
 * What apps share, in few files: by themselves, bundlers make one for each set of places that use the same modules, hundreds of files of
 * a few hundred bytes, of which a tablet behind a slow network asks for six at a time, and each of which is kept on it. What the tablet's
 * first screen shares with anything of another app is one; what others load later and share is one by what it is.
 */
function sharedParts(): CodeSplittingNameFunction {
  let first: ReadonlySet<string> | null = null;
  let ofOthers: ReadonlySet<string> = new Set();
  return (id, context) => {
    if (first === null) {
      const [tablet, ...others] = PAGES.map((page) => resolve(root, page));
      first = importedBy(tablet ?? '', context, false);
      ofOthers = new Set(others.flatMap((page) => [...importedBy(page, context, true)]));
    }
    if (/[\\/]lucide-react[\\/]/.test(id)) return 'icons';
    if (/[\\/]node_modules[\\/]|refusals\.ts$/.test(id)) return null;
    if (first.has(id)) return ofOthers.has(id) ? 'common' : 'tablet';
    if (/[\\/]shared[\\/]/.test(id)) return 'rules';
    return /[\\/]client[\\/]ui[\\/]/.test(id) ? 'ui' : null;
  };
}

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [
    react(),
    pdfjsAssets(),
    buildFolder(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'offline/app',
      filename: 'service-worker.ts',
      injectRegister: false,
      includeManifestIcons: false,
      manifestFilename: 'manifest.webmanifest',
      manifest: {
        id: '/tablet',
        name: 'Nghị Trường',
        short_name: 'Nghị Trường',
        description: 'Kỳ họp không giấy',
        lang: 'vi',
        start_url: '/tablet',
        scope: '/tablet',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f6f4ee',
        theme_color: '#0b5351',
        icons: [
          { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        globPatterns: ['delegate/index.html', 'assets/**/*', `${WORKERS}/*`, 'pdfjs/**/*', 'icons/*.png'],
        dontCacheBustURLsMatching: new RegExp(`^(assets|${WORKERS})/`),
        // Every browser that runs the app reads woff2.
        globIgnores: ['assets/*.woff'],
        manifestTransforms: [tabletOnly],
        maximumFileSizeToCacheInBytes: 8_000_000,
      },
    }),
  ],
  worker: { rolldownOptions: { output: { entryFileNames: `${WORKERS}/[name]-[hash].js` } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome120', 'safari17.4', 'firefox128'],
    manifest: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // Apart: whoever says no refusal itself, as a tablet, does not load their sentences.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'refusals', test: /shared[\\/]protocol[\\/]refusals\.ts$/ },
            { name: englishOf, test: /[\\/]texts\.en\.ts$/, debugName: 'english' },
            { name: sharedParts(), debugName: 'shared parts' },
          ],
        },
        // pdf.js brings its worker ready made: for the build that is a file like a picture.
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.worker.min.mjs'))
            ? `${WORKERS}/[name]-[hash][extname]`
            : 'assets/[name]-[hash][extname]',
      },
      input: Object.fromEntries(
        PAGES.map((page) => [dirname(page).replace('.', 'home'), resolve(root, page)]),
      ),
    },
  },
});
