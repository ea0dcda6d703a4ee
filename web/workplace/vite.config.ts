import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything is served by us under /assets/workplace/, long cached by its hash; nothing is inlined, as the content security policy forbids it. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/workplace/',
  plugins: [react()],
  build: {
    outDir: 'dist/client',
    assetsDir: '',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    chunkSizeWarningLimit: 900,
  },
})
