import { fileTypeFromFile } from 'file-type'
import { promisesOther, promisesRefused } from '../names.ts'
import type { Spooled } from '../spool.ts'
import { judgeOffice, judgeOle } from './office.ts'
import { judgePdf } from './pdf.ts'
import { judgePicture } from './picture.ts'
import { holdsArchive, readsAsPdf } from './polyglot.ts'
import { judgeM4a, judgeMp3, judgeWav } from './sound.ts'
import { judgeRtf, judgeText } from './text.ts'
import { type Verdict, WRONG_TYPE } from './verdict.ts'

type Look = (spooled: Spooled) => Verdict | Promise<Verdict>

/** The look that each finding of `file-type` calls for. What is not here is not taken. */
const LOOKS: Readonly<Record<string, Look>> = {
  'application/pdf': judgePdf,
  'application/rtf': judgeRtf,
  'text/rtf': judgeRtf,
  'image/jpeg': (spooled) => judgePicture(spooled, 'image/jpeg'),
  'image/png': (spooled) => judgePicture(spooled, 'image/png'),
  'image/webp': (spooled) => judgePicture(spooled, 'image/webp'),
  'image/heic': (spooled) => judgePicture(spooled, 'image/heic'),
  'image/heif': (spooled) => judgePicture(spooled, 'image/heic'),
  'audio/mpeg': judgeMp3,
  'audio/wav': judgeWav,
  'audio/x-m4a': judgeM4a,
  'audio/mp4': judgeM4a,
  // A phone that records sound with the mark of film.
  'video/mp4': judgeM4a,
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('PK\x03\x04', 'latin1')

async function judgeContent(spooled: Spooled, fileName: string): Promise<Verdict> {
  if (spooled.head.subarray(0, OLE.length).equals(OLE)) return judgeOle(spooled)
  // A ZIP is not shown to the library, because only its directory, at the end, says what is really in it.
  if (spooled.head.subarray(0, ZIP.length).equals(ZIP)) return judgeOffice(spooled)
  const found = await fileTypeFromFile(spooled.path).catch(() => undefined)
  const look = found && LOOKS[found.mime]
  // Words may begin like anything ("BMI" like a picture), so what is not known is asked whether it is words.
  if (!look) return judgeText(spooled, fileName)
  const verdict = await look(spooled)
  return 'type' in verdict && (await holdsArchive(spooled)) ? WRONG_TYPE : verdict
}

/**
 * What an upload is, by its content; the name may only make the answer stricter.
 * @param fileName as the browser sent it.
 */
export async function judge(spooled: Spooled, fileName: string): Promise<Verdict> {
  if (spooled.bytes === 0) return { problem: 'empty' }
  if (promisesRefused(fileName)) return WRONG_TYPE
  if (readsAsPdf(spooled)) return WRONG_TYPE
  const verdict = await judgeContent(spooled, fileName)
  return 'type' in verdict && promisesOther(fileName, verdict.type) ? WRONG_TYPE : verdict
}
