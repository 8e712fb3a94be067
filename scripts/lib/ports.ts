import { createServer } from 'node:net'
import { Stopped } from './stopped.ts'

export type Ports = { readonly portal: number; readonly staff: number }

function portFrom(name: 'PORTAL_PORT' | 'STAFF_PORT' | 'DATABASE_PORT', otherwise: number): number {
  const said = process.env[name]
  if (said === undefined || said === '') return otherwise
  const port = Number(said)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Stopped(`${name} is “${said}”, which is not a port: set it to a number from 1 to 65535.`)
}

/** The ports of both apps, from PORTAL_PORT and STAFF_PORT or the usual ones. */
export const appPorts = (): Ports => ({
  portal: portFrom('PORTAL_PORT', 3000),
  staff: portFrom('STAFF_PORT', 3001),
})

/** The port the database is to have, when somebody said so. */
export const databasePort = (): number | undefined => portFrom('DATABASE_PORT', 0) || undefined

/** Refuses to go on when somebody else listens on a port, before anything has been started. */
export async function mustBeFree(port: number, what: string, variable: string): Promise<void> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'EUNKNOWN'))
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
  if (code === 'EADDRINUSE') {
    throw new Stopped(
      `Port ${port} is in use, so ${what} cannot start: stop what uses it, or set ${variable} to another port.`,
    )
  }
  if (code === 'EACCES') {
    throw new Stopped(`This user may not use port ${port} for ${what}: set ${variable} to a port above 1023.`)
  }
  if (code)
    throw new Stopped(`Port ${port} cannot be used for ${what} (${code}): set ${variable} to another port.`)
}
