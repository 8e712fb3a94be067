import { z } from 'zod'
import { Bytes } from '../contracts/index.ts'
import { type FileReceived, type OpenedFile, openFile, receiveFile } from '../shared/files.ts'
import { procedureFor, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'

const reference = z.string().max(20)
const council = (audit: string) => procedureFor(COUNCIL, audit)

/** Files of a case, coming from the council and going to it. */
export const documentsRouter = router({
  receive: council('document.receive')
    .input(z.strictObject({ reference, fileName: z.string().max(400), source: Bytes }))
    .mutation(
      ({ ctx, input }): Promise<FileReceived> =>
        receiveFile(ctx, input.reference, input.fileName, input.source),
    ),

  open: council('document.open')
    .input(z.strictObject({ reference, id: z.uuid() }))
    .query(({ ctx, input }): Promise<OpenedFile> => openFile(ctx, input.reference, input.id, false)),
})
