import type { NoticePreview } from '@common-ground/api/contracts'
import { SummaryList, Table } from '@common-ground/ui'

type Letter = NoticePreview['letter']
type Block = Letter['blocks'][number]

/** Text of the letter, its line breaks kept. */
const Words = ({ children }: { children: string }) => <div className="app-letter__words">{children}</div>

/** Headings of the letter stand under that of the page. */
const Heading = ({ level, text }: { level: 1 | 2 | 3; text: string }) =>
  level === 3 ? <h4 className="govuk-heading-s">{text}</h4> : <h3 className="govuk-heading-m">{text}</h3>

/** One thing of the letter. Kinds that no decision letter holds are not drawn. */
function LetterBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} />
    case 'words':
      return <Words>{block.text}</Words>
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'rows':
      return (
        <SummaryList rows={block.rows.map(({ key, value }) => ({ key, value: <Words>{value}</Words> }))} />
      )
    case 'table':
      return (
        <Table
          caption={block.caption}
          captionClasses="govuk-table__caption--s"
          stacks
          head={block.head.map((text) => ({ text }))}
          rows={block.rows.map((row) => row.map((text) => ({ text })))}
        />
      )
    case 'letterHead':
      return (
        <>
          <Words>{block.from.join('\n')}</Words>
          <p className="govuk-body">{block.day}</p>
          <Words>{block.to.join('\n')}</Words>
        </>
      )
    case 'signature':
      return <Words>{[block.name, block.how, block.day].filter(Boolean).join('\n')}</Words>
    default:
      return null
  }
}

/** A letter as it would go out, in the words and order of the paper. */
export const LetterPreview = ({ letter }: { letter: Letter }) => (
  <article className="app-letter" aria-labelledby="letter-title">
    <h2 id="letter-title" className="govuk-heading-l">
      {letter.title}
    </h2>
    {letter.datesBox && letter.datesBox.length > 0 ? (
      <dl className="app-lines">
        {letter.datesBox.map(({ what, day }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{day}</dd>
          </div>
        ))}
      </dl>
    ) : null}
    {letter.blocks.map((block, at) => (
      <LetterBlock key={at} block={block} />
    ))}
  </article>
)
