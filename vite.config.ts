import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const root = resolve(dirname(fileURLToPath(import.meta.url)), 'client');

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

export default defineConfig({
  root,
  appType: 'mpa',
  plugins: [
    react(),
    pdfjsAssets(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'offline',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifestFilename: 'manifest.webmanifest',
      manifest: {
        id: '/tablet',
        name: 'Nghị Trường',
        short_name: 'Nghị Trường',
        description: 'Kỳ họp không giấy',
        lang: 'vi',
        start_url: '/tablet',
        scope: '/',
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
        globPatterns: ['delegate/**/*.html', 'assets/**/*', 'pdfjs/**/*', 'icons/*.png'],
        // The console and the hall screen are never used without the server.
        globIgnores: ['assets/secretariat-*', 'assets/display-*'],
        maximumFileSizeToCacheInBytes: 8_000_000,
      },
    }),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome120', 'safari17.4', 'firefox128'],
    manifest: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: {
        delegate: resolve(root, 'delegate/index.html'),
        secretariat: resolve(root, 'secretariat/index.html'),
        display: resolve(root, 'display/index.html'),
        home: resolve(root, 'index.html'),
      },
    },
  },
});
