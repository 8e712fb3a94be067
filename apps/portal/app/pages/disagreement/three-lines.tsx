export type ThreeLinesProps = {
  readonly happened: string
  readonly next: string
  readonly byWhen: string | null
}

/** Always on top: what happened, what happens next, and by when. */
export const ThreeLines = ({ happened, next, byWhen }: ThreeLinesProps) => (
  <dl className="app-lines">
    <dt>What happened</dt>
    <dd>{happened}</dd>
    <dt>What happens next</dt>
    <dd>{next}</dd>
    <dt>By when</dt>
    <dd>{byWhen ?? 'There is no set day for this.'}</dd>
  </dl>
)
