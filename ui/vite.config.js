// Builds the pages into dist/: names carry a digest of their content, nothing is inlined, so that
// the pages work under `default-src 'self'`. `npm run dev` serves them beside a running lindung.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const server = process.env.LINDUNG_SERVER ?? 'http://127.0.0.1:8080';

// The service worker gets the list of everything that was built, so that the ward's pages open
// without a line, and a name for it that changes when anything in it does.
function serviceWorker() {
  return {
    name: 'service-worker',
    generateBundle(_, bundle) {
      const built = Object.keys(bundle).filter((name) => name.startsWith('assets/')).sort();
      const source = readFileSync(new URL('service-worker.js', import.meta.url), 'utf8');
      const list = JSON.stringify(['/', '/mark.svg', '/kawung.svg', ...built.map((name) => `/${name}`)]);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: source.replace("['BUILT']", list) });
    },
  };
}

// Each text beside itself in small, for the program to hand out; the same bytes from the same text.
function compressed() {
  return {
    name: 'compressed',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((one) => /\.(html|js|css|svg)$/.test(one))) {
        writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [svelte(), serviceWorker(), compressed()],
  build: {
    target: ['chrome100', 'firefox100', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: false } } }, // the server compares Origin and Host
});
