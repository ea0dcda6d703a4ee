import { preact } from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig(({ isSsrBuild }) => ({
  base: '/assets/citizen/',
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false, prerender: { enabled: false } })],
  build: {
    outDir: 'dist/client', assetsDir: '', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false },
    ...(isSsrBuild && { rollupOptions: { output: { entryFileNames: 'entry-server.js' } } }),
  },
  ssr: { noExternal: true },
}))
