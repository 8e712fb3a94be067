/** The biggest file the words below speak of, in bytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024

/** Why a file is not taken. */
export type Problem = 'empty' | 'tooBig' | 'wrongType' | 'passwordProtected' | 'damaged'

/** What stands beside the field for each problem: what to do now. */
export const problemWords: Readonly<Record<Problem, string>> = {
  empty: 'Choose a file that is not empty',
  tooBig: 'Choose a file smaller than 100 MB',
  wrongType:
    'The file must be a PDF, Word document (docx, odt, rtf), spreadsheet (xlsx, ods, csv), plain text (txt), ' +
    'photo (jpg, png, heic, webp) or sound recording (mp3, m4a, wav), without macros',
  passwordProtected: 'Remove the password from the file, or save a copy without one, and choose it again',
  damaged: 'Open the file to check that it works, save it again and choose the new copy',
}
