import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { SENDING_CHANNELS } from '@common-ground/domain'
import { createTransport } from 'nodemailer'
import type { Carrier, Parcel } from './carrier.ts'

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Writes a file so that it is there whole or not at all. */
async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const part = `${file}.${process.pid}.part`
  await writeFile(part, content)
  await rename(part, file)
}

/**
 * The carrier of a service that has no provider: it keeps what would have gone out in a folder, an e-mail as `.eml`, a
 * text as `.txt` and a letter as `.pdf`, each under the message's reference.
 *
 * @param folder where; made when it is not there.
 * @param onMessage is told of each message once it is kept, such as to print it.
 */
export function mailbox(folder: string, onMessage: (parcel: Parcel) => void = () => {}): Carrier {
  const endings = { email: 'eml', text: 'txt', letter: 'pdf' } as const
  const fileOf = ({ reference, channel }: Pick<Parcel, 'reference' | 'channel'>): string =>
    path.join(folder, `${reference}.${endings[channel]}`)
  const mail = createTransport({ streamTransport: true, buffer: true })
  const contentOf = async (parcel: Parcel): Promise<Uint8Array | string> => {
    if (parcel.channel === 'letter' && parcel.pdf) return parcel.pdf
    if (parcel.channel !== 'email') return `${parcel.to}\n\n${parcel.body}\n`
    const made = await mail.sendMail({
      from: 'common-ground@localhost',
      to: parcel.to,
      subject: parcel.subject,
      text: parcel.body,
      messageId: `<${parcel.reference}@localhost>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: parcel.attachments.map(({ fileName, contentType, content }) => ({
        filename: fileName,
        contentType,
        content,
      })),
    })
    return made.message as Buffer
  }
  return {
    name: 'mailbox',
    channels: new Set(SENDING_CHANNELS),
    hand: async (parcel) => {
      try {
        await mkdir(folder, { recursive: true })
        await writeWhole(fileOf(parcel), await contentOf(parcel))
      } catch {
        return { kind: 'refused', forGood: false, code: 'mailboxFolder' }
      }
      onMessage(parcel)
      return { kind: 'taken', providerId: null }
    },
    find: async (sought) =>
      (await exists(fileOf(sought))) ? { kind: 'has', providerId: null } : { kind: 'hasNot' },
    close: async () => mail.close(),
  }
}
