type Props = {
  readonly problem: string | undefined
  /** A file that has arrived already, with a form that came back. */
  readonly documentId: string
  readonly fileName: string
  /** Where a script sends a large file in pieces. */
  readonly uploads: string
}

/** What a picker on a phone offers: the camera among others. What a file really is, the server sees for itself. */
const ACCEPTS =
  '.pdf,.docx,.odt,.rtf,.txt,.xlsx,.ods,.csv,.jpg,.jpeg,.png,.heic,.heif,.webp,.mp3,.m4a,.wav,image/*'

/** Chooses a file. One that has arrived stays, and choosing another replaces it. */
export const FileField = ({ problem, documentId, fileName, uploads }: Props) => (
  <div className={`govuk-form-group${problem ? ' govuk-form-group--error' : ''}`}>
    <label className="govuk-label govuk-label--s" htmlFor="file">
      {documentId ? 'Choose another file (optional)' : 'Choose a file'}
    </label>
    <div id="file-hint" className="govuk-hint">
      A PDF, Word document, photo, spreadsheet, text or sound recording, up to 100 MB
    </div>
    {documentId ? (
      <p className="govuk-body" id="file-kept">
        {fileName} has arrived. You need not choose it again.
      </p>
    ) : null}
    {problem ? (
      <p id="file-error" className="govuk-error-message">
        <span className="govuk-visually-hidden">Error:</span> {problem}
      </p>
    ) : null}
    <input
      className={`govuk-file-upload${problem ? ' govuk-file-upload--error' : ''}`}
      id="file"
      name="file"
      type="file"
      accept={ACCEPTS}
      aria-describedby={`file-hint${problem ? ' file-error' : ''}`}
      data-uploads={uploads}
    />
    <input type="hidden" name="documentId" value={documentId} />
    <input type="hidden" name="fileName" value={fileName} />
    <p className="govuk-body" role="status" data-upload-status />
  </div>
)
