import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

/**
 * Two rooms stay as they are, because they read fonts and native parts of their own. Node runs their TypeScript. They
 * are not "external" to Vite, which means compiled JavaScript by that.
 */
const keptRooms: Plugin = {
  name: 'kept-rooms',
  enforce: 'pre',
  resolveId: (id) => (/^@common-ground\/(files|papers)$/.test(id) ? { id, external: true } : null),
}

export default defineConfig({
  plugins: [keptRooms, reactRouter()],
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
