import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // The rooms of the house export TypeScript, so they are built in. Two of them stay as they are, because they read
  // fonts and native parts of their own; the password hash is a native binary.
  ssr: {
    noExternal: [/^@common-ground\/(?!files|papers)/],
    external: ['@node-rs/argon2', '@common-ground/files', '@common-ground/papers'],
  },
  // The security policy allows nothing inline, so nothing may be inlined.
  build: { assetsInlineLimit: 0 },
  css: {
    preprocessorOptions: { scss: { loadPaths: ['node_modules/govuk-frontend/dist'], quietDeps: true } },
    // govuk-frontend's media queries hold an old hack that the minifier does not read.
    lightningcss: { errorRecovery: true },
  },
})
