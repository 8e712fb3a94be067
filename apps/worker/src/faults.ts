import { appendFileSync } from 'node:fs'
import { SEND_POINTS, type SendPoint } from './deliver/send.ts'

/** At which moment of a sending this process is to be lost, and where it says so first. */
export type Fault = { readonly point: SendPoint; readonly passing: number; readonly note: string }

/**
 * Reads where a test wants this worker to be lost: `accepted@12:/a/file` is the twelfth time that it comes to `accepted`.
 *
 * @returns undefined where it says something else.
 */
export function readFault(setting: string): Fault | undefined {
  const [, name, passing, note] = /^(\w+)@(\d+):(.+)$/.exec(setting) ?? []
  const point = SEND_POINTS.find((each) => each === name)
  return point && note ? { point, passing: Number(passing), note } : undefined
}

/**
 * Loses the whole process at a moment of a sending, as a power cut would: nothing is closed and nobody is told. It leaves
 * one line in a file, with the moment's name. For tests alone; nothing else sets it.
 */
export function lostAt({ point, passing, note }: Fault): (at: SendPoint) => void {
  let passed = 0
  return (at) => {
    if (at !== point) return
    passed += 1
    if (passed !== passing) return
    appendFileSync(note, `${point}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
}
