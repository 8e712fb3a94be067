import { defineConfig } from 'vite'

/** Builds what the browser runs into app/generated, which the app then serves like any other asset. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'app/generated',
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: 'browser/index.ts', formats: ['es'], fileName: () => 'browser.js' },
  },
})
