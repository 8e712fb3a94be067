/** Every type of file that is taken, the ending its name gets, and its family: names inside one family are mixed up. */
export const ACCEPTED = {
  'application/pdf': { extension: 'pdf', family: 'pdf' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    family: 'docx',
  },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', family: 'odt' },
  'application/rtf': { extension: 'rtf', family: 'rtf' },
  'text/plain': { extension: 'txt', family: 'text' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extension: 'xlsx', family: 'xlsx' },
  'application/vnd.oasis.opendocument.spreadsheet': { extension: 'ods', family: 'ods' },
  'text/csv': { extension: 'csv', family: 'text' },
  'image/jpeg': { extension: 'jpg', family: 'picture' },
  'image/png': { extension: 'png', family: 'picture' },
  'image/heic': { extension: 'heic', family: 'picture' },
  'image/webp': { extension: 'webp', family: 'picture' },
  'audio/mpeg': { extension: 'mp3', family: 'sound' },
  'audio/mp4': { extension: 'm4a', family: 'sound' },
  'audio/wav': { extension: 'wav', family: 'sound' },
} as const

/** The type of a file that was taken, as it is told to a browser. HEIF is told as HEIC. */
export type FileType = keyof typeof ACCEPTED

/** The ending of its name, without the dot. */
export type FileExtension = (typeof ACCEPTED)[FileType]['extension']
