import { getDocumentProxy } from 'unpdf'
import { fromBuffer } from 'yauzl'

/** The words of a PDF, page after page, with what it says of itself. */
async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const said = [JSON.stringify(await pdf.getMetadata())]
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return said.join('\n')
}

/** Every file of a ZIP with its name. */
const filesOf = (bytes: Uint8Array): Promise<{ name: string; bytes: Uint8Array }[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, archive) => {
      if (problem || !archive) return reject(problem)
      const files: { name: string; bytes: Uint8Array }[] = []
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, async (failed, stream) => {
          if (failed || !stream) return reject(failed)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          files.push({ name: entry.fileName, bytes: Buffer.concat(parts) })
          archive.readEntry()
        })
      })
      archive.on('end', () => resolve(files))
      archive.on('error', reject)
      archive.readEntry()
    })
  })

/** Everything that can be read in a file: of a PDF its words, of a ZIP what is in it, of anything else its bytes. */
export async function readFile(bytes: Uint8Array): Promise<string> {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (begins === '%PDF') return wordsOfPdf(bytes)
  if (!begins.startsWith('PK')) return Buffer.from(bytes).toString('utf8')
  const files = await filesOf(bytes)
  const read = await Promise.all(files.map(async (file) => `${file.name}\n${await readFile(file.bytes)}`))
  return read.join('\n')
}
