// Builds the pages into dist/: names carry a digest of their content, nothing is inlined, so that
// the pages work under `default-src 'self'`. `npm run dev` serves them beside a running lindung.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const server = process.env.LINDUNG_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: ['chrome100', 'firefox100', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': server } },
});
