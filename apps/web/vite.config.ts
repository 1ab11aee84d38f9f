import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';
const proxied = ['/api', '/healthz', '/readyz', '/docs'];

export default defineConfig({
  plugins: [react()],
  // Our own rooms are read from their sources, so that the browser needs no build of them.
  resolve: { conditions: ['tidewaiter-source', ...defaultClientConditions] },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, server])) },
  preview: { proxy: Object.fromEntries(proxied.map((path) => [path, server])) },
  build: {
    target: 'es2022',
    // A strict content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.startsWith('common~') ? 'common' : '[name]'}-[hash].js`,
        // What every screen needs comes in one file and what many share in few: a hundred small ones take longer than
        // their bytes. No screen fetches what only others use.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'common', minShareCount: 10, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
          ],
        },
      },
    },
  },
});
