import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { Button, EmptyState, InsetText, Tag } from '@common-ground/ui'
import { sizeInWords } from '@common-ground/web'
import { typeInWords } from '../../case/files.ts'
import { openReading, secondStepMissing } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done } = await openReading(args)
  return {
    title: `Documents – ${view.reference}`,
    identity,
    done,
    mayAdd: view.commands.addDocument === null,
    needsStep: await secondStepMissing(args, view),
    documents: view.documents.map((document) => ({
      ...document,
      file: `${typeInWords(document.mediaType)}, ${sizeInWords(document.bytes)}`,
      facts: [
        document.source && `From ${document.source}`,
        document.datedOn && `dated ${formatDate(document.datedOn)}`,
        `added by ${document.addedBy === 'You' ? 'you' : document.addedBy} on ${formatDate(document.addedOn)}`,
      ].filter((fact) => fact !== null),
      readBy: document.opened?.map(({ who, on }) => `${who}, on ${formatWithWeekday(on)}`) ?? null,
    })),
  }
}

type Document = Route.ComponentProps['loaderData']['documents'][number]

const STATES: Record<Document['state'], { label: string; note: string | null; colour: string }> = {
  clean: { label: 'Checked', note: null, colour: 'green' },
  waiting: {
    label: 'Waiting to be checked',
    note: 'We check every file for viruses first. Nobody can open it until then.',
    colour: 'yellow',
  },
  infected: {
    label: 'Not safe to open',
    note: 'A virus was found, so nobody can open it. Remove it, and add a copy from another device.',
    colour: 'red',
  },
}

/** Who has opened a paper, for whoever added it. */
function ReadBy({ document: { readBy, state } }: { document: Document }) {
  if (readBy === null || state !== 'clean') return null
  const [only, ...more] = readBy
  if (!only) return <p className="govuk-body app-ways__what">Nobody has opened it yet.</p>
  if (more.length === 0) return <p className="govuk-body app-ways__what">Opened by {only}.</p>
  return (
    <div className="govuk-body app-ways__what">
      Opened by:
      <ul className="govuk-list govuk-list--bullet">
        {readBy.map((who) => (
          <li key={who}>{who}</li>
        ))}
      </ul>
    </div>
  )
}

function DocumentItem({ document, reference }: { document: Document; reference: string }) {
  const { label, note, colour } = STATES[document.state]
  const facts = document.facts.join(', ')
  return (
    <li className="app-ways__way">
      <div className="app-ways__head">
        <h2 className="app-ways__title">
          {document.state === 'clean' ? (
            <a className="govuk-link" href={paths.document(reference, document.id)}>
              {document.fileName} ({document.file})
            </a>
          ) : (
            `${document.fileName} (${document.file})`
          )}
        </h2>
        <Tag classes={`govuk-tag--${colour}`}>{label}</Tag>
      </div>
      <p className="govuk-body app-ways__what">
        {document.kindLabel}. {facts.charAt(0).toUpperCase() + facts.slice(1)}.
      </p>
      {note ? <p className="govuk-body app-ways__what">{note}</p> : null}
      <p className="govuk-body app-ways__what">Who can see it: {document.sharedLabel}.</p>
      <ReadBy document={document} />
      {document.mine ? (
        <ul className="app-actions">
          <li>
            <a className="govuk-link" href={paths.step(reference, 'shareDocument', document.id)}>
              Change who can see it<span className="govuk-visually-hidden">: {document.fileName}</span>
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.step(reference, 'removeDocument', document.id)}>
              Remove<span className="govuk-visually-hidden">: {document.fileName}</span>
            </a>
          </li>
        </ul>
      ) : null}
    </li>
  )
}

export default function Documents({
  loaderData: { identity, done, documents, mayAdd, needsStep },
}: Route.ComponentProps) {
  return (
    <CaseFrame identity={identity} at="documents" heading="Documents" done={done}>
      <p className="govuk-body">
        Others see a copy of a photo that does not say where it was taken. We keep what you sent as it was.
      </p>
      {needsStep ? (
        <InsetText>
          This disagreement needs a second step to open documents.{' '}
          <a className="govuk-link" href={paths.secondStepNeeded(paths.documents(identity.reference))}>
            Add a second step
          </a>
          .
        </InsetText>
      ) : null}
      {mayAdd ? <Button href={paths.addDocument(identity.reference)}>Add a document</Button> : null}
      {documents.length === 0 ? (
        <EmptyState title="There are no documents yet">
          Letters, reports and photos that help can be added from a phone or a computer.
        </EmptyState>
      ) : (
        <ul className="app-ways">
          {documents.map((document) => (
            <DocumentItem key={document.id} document={document} reference={identity.reference} />
          ))}
        </ul>
      )}
    </CaseFrame>
  )
}
