const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/rtf': 'RTF',
  'text/plain': 'text',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
}

/** What sort of file it is, in a word. */
export const typeInWords = (mediaType: string): string =>
  KINDS[mediaType] ??
  (mediaType.startsWith('image/') ? 'picture' : mediaType.startsWith('audio/') ? 'recording' : 'file')
