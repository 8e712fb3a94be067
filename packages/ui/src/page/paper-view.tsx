import { SummaryList, Table } from '../components/index.ts'

/** One thing on a paper. Kinds that are only for printing are not drawn. */
type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly key: string; readonly value: string }[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly kind: 'letterHead'
      readonly to: readonly string[]
      readonly from: readonly string[]
      readonly day: string
    }
  | { readonly kind: 'signature'; readonly name: string; readonly how: string; readonly day: string }
  // What only a record or a report has: no page shows one of those as a paper.
  | { readonly kind: 'entry' }
  | { readonly kind: 'figure' }
  | { readonly kind: 'contents' }
  | { readonly kind: 'pageBreak' }

/** A paper as a page shows it, in the words and order of the PDF. */
export type ShownPaper = {
  readonly title: string
  readonly datesBox?: readonly { readonly what: string; readonly day: string }[]
  readonly blocks: readonly Block[]
}

/** Text of the paper, its line breaks kept. */
const Words = ({ children }: { children: string }) => <div className="app-letter__words">{children}</div>

/** Headings of the paper stand under that of the page. */
const Heading = ({ level, text }: { level: 1 | 2 | 3; text: string }) =>
  level === 3 ? <h4 className="govuk-heading-s">{text}</h4> : <h3 className="govuk-heading-m">{text}</h3>

function PaperBlock({ block }: { block: Block }) {
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

/**
 * A paper as it goes out, set apart as the sheet it will be.
 *
 * @param id of its heading: one page may show several.
 */
export const PaperView = ({ paper, id = 'letter-title' }: { paper: ShownPaper; id?: string }) => (
  <article className="app-letter" aria-labelledby={id}>
    <h2 id={id} className="govuk-heading-l">
      {paper.title}
    </h2>
    {paper.datesBox && paper.datesBox.length > 0 ? (
      <dl className="app-lines">
        {paper.datesBox.map(({ what, day }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{day}</dd>
          </div>
        ))}
      </dl>
    ) : null}
    {paper.blocks.map((block, at) => (
      <PaperBlock key={at} block={block} />
    ))}
  </article>
)
