import { formatMoment } from '@common-ground/domain'
import { NotificationBanner, SummaryList, Table, TwoThirds, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { Preview } from '../../wordings/preview.tsx'
import { AUDIENCE_WORDS, KIND_WORDS, TIMING_WORDS } from '../../wordings/words.ts'
import type { Route } from './+types/route'

const DONE: Readonly<Record<string, string>> = {
  saved: 'Your words are saved. They go out with the next message of this kind.',
  own: 'The message has its first words again. They go out with the next message of this kind.',
}

export async function loader({ request, context, params: { template } }: Route.LoaderArgs) {
  const view = await answering(request, visit(context).api.wordings.show({ template }))
  return {
    title: view.name,
    view,
    versions: view.versions.map((each) => ({ ...each, when: formatMoment(new Date(each.writtenAt)) })),
    done: DONE[new URL(request.url).searchParams.get('done') ?? ''] ?? null,
  }
}

export default function Wording({ loaderData: { view, versions, done } }: Route.ComponentProps) {
  const { template, name, words, placeholders, preview } = view
  return (
    <StaffFrame back={{ href: paths.wordings, text: 'Back to all messages' }}>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <TwoThirds>
        <h1 className="govuk-heading-l">{name}</h1>
        <SummaryList
          rows={[
            { key: 'Who gets it', value: view.audiences.map((each) => AUDIENCE_WORDS[each]).join('; ') },
            { key: 'Kind', value: KIND_WORDS[view.kind] },
            { key: 'When it goes', value: TIMING_WORDS[view.timing] },
            {
              key: 'Whose words',
              value: view.isOurs ? `Ours, version ${view.version}` : 'As they came with the service',
            },
          ]}
        />
        <h2 className="govuk-heading-m">The words</h2>
        <SummaryList
          rows={[
            { key: 'Subject', value: words.subject },
            { key: 'What happened', value: <Written>{words.happened}</Written> },
            { key: 'What to do now', value: <Written>{words.toDo}</Written> },
          ]}
        />
        {placeholders.length > 0 ? (
          <>
            <h3 className="govuk-heading-s">What is filled in</h3>
            <ul className="govuk-list govuk-list--bullet">
              {placeholders.map((each) => (
                <li key={each.name}>{`{${each.name}}: ${each.means}`}</li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="govuk-body govuk-!-margin-bottom-7">
          <a className="govuk-link" href={paths.changeWording(template)}>
            Change the words
          </a>
        </p>
        <Preview preview={preview} letter={preview.hasLetter ? paths.wordingLetter(template) : null} />
        <h2 className="govuk-heading-m">Versions</h2>
        {versions.length === 0 ? (
          <p className="govuk-body">Nobody has changed these words.</p>
        ) : (
          <Table
            stacks
            firstCellIsHeader
            caption={<span className="govuk-visually-hidden">Who wrote which words, the newest first</span>}
            head={['Version', 'Who and when', 'Words'].map((text) => ({ text }))}
            rows={versions.map((each) => [
              { text: String(each.version) },
              { text: `${each.writtenBy}, ${each.when}` },
              {
                text: each.words ? (
                  <Written>{[each.words.subject, each.words.happened, each.words.toDo].join('\n\n')}</Written>
                ) : (
                  'Went back to the words that came with the service'
                ),
              },
            ])}
          />
        )}
      </TwoThirds>
    </StaffFrame>
  )
}
