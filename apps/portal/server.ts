/** Serves what `react-router build` made of the portal. */
import { fileURLToPath } from 'node:url'
import { serve } from '@common-ground/web/server'
import type { ServerBuild } from 'react-router'

async function main(): Promise<void> {
  const { env } = await import('./app/env.server.ts')
  const { paths } = await import('./app/paths.ts')
  const { GUIDANCE } = await import('./app/public-pages.ts')
  const build: ServerBuild = await import(new URL('build/server/index.js', import.meta.url).href)
  const clientDir = fileURLToPath(new URL('build/client', import.meta.url))
  serve({
    build,
    clientDir,
    port: env.PORT,
    origin: env.APP_ORIGIN,
    name: 'portal',
    guidance: GUIDANCE,
    machines: [paths.notifyCallback],
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})
