import { type Paper, paper } from '@common-ground/papers'

/** What a paper is handed out as. */
export type Handed = {
  readonly stream: ReadableStream<Uint8Array>
  readonly type: string
  readonly fileName: string
}

/** Makes a paper into a PDF to be handed out. */
export const pdf = async (made: Paper, fileName: string): Promise<Handed> => {
  const bytes = await paper(made)
  return { stream: new Blob([bytes as BlobPart]).stream(), type: 'application/pdf', fileName }
}
