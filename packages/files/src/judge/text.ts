import { endingOf } from '../names.ts'
import { chunksOf, type Spooled } from '../spool.ts'
import { DAMAGED, type Verdict, WRONG_TYPE } from './verdict.ts'

/** Every control character but those of plain writing: tab, line breaks, form feed. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0085]/u

/**
 * How writing begins that is meant for a machine: a page, a drawing or other mark-up, a script, PostScript. Words of a
 * person do not begin so, and old programs look at the beginning and not at the name.
 */
const FOR_A_MACHINE = /^\s*(?:<|#!|%!|@echo\b|@?setlocal\b|\{\\rtf|rem\b.*\r?\n\s*@?echo\b)/i

/**
 * Plain text or a table with commas: UTF-8 from end to end, nothing unseen in it, and not a page or a script. Which of
 * the two only the name can say.
 */
export async function judgeText(spooled: Spooled, fileName: string): Promise<Verdict> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    if (FOR_A_MACHINE.test(new TextDecoder().decode(spooled.head))) return WRONG_TYPE
    for await (const chunk of chunksOf(spooled)) {
      if (CONTROL.test(decoder.decode(chunk, { stream: true }))) return WRONG_TYPE
    }
    decoder.decode()
  } catch (error) {
    // Not UTF-8; everything else that can go wrong here is the disk.
    if (error instanceof TypeError) return WRONG_TYPE
    throw error
  }
  return { type: endingOf(fileName) === 'csv' ? 'text/csv' : 'text/plain' }
}

/** Rich text: its mark at the first byte, and every group closed at the end. */
export function judgeRtf({ head, tail }: Spooled): Verdict {
  const starts = head.toString('latin1', 0, 6) === '{\\rtf1'
  const end = tail.toString('latin1')
  const bracket = end.lastIndexOf('}')
  // Some programs leave zero bytes or a control-Z after the last bracket.
  const ends = bracket !== -1 && /^[\s\p{Cc}]*$/u.test(end.slice(bracket + 1))
  return starts && ends ? { type: 'application/rtf' } : DAMAGED
}
