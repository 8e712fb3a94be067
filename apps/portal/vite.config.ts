import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // The rooms of the house export TypeScript, so they are built in. The password hash is a native binary: it is not.
  ssr: { noExternal: [/^@common-ground\//], external: ['@node-rs/argon2'] },
  // The security policy allows nothing inline, so nothing may be inlined.
  build: { assetsInlineLimit: 0 },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules/govuk-frontend/dist'], quietDeps: true } },
    // govuk-frontend's media queries hold an old hack that the minifier does not read.
    lightningcss: { errorRecovery: true },
  },
})
