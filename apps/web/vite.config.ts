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
        // What nearly every screen needs comes in one file: a hundred small ones take longer than their bytes.
        codeSplitting: { groups: [{ name: 'common', minShareCount: 10, maxModuleSize: 1_000_000 }] },
      },
    },
  },
});
