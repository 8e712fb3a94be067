import type { ReactNode } from 'react'
import { Tag } from '../components/text.tsx'

export type TrackedStage = {
  readonly id: string
  readonly label: ReactNode
  readonly state: string
  readonly tone: 'idle' | 'running' | 'done'
  readonly lines: readonly string[]
  readonly actions?: ReactNode
}

const COLOURS = { idle: 'grey', running: 'blue', done: 'green' } as const

/** Where each stage stands. They stand side by side: none waits for another. */
export const StageTracker = ({ stages }: { stages: readonly TrackedStage[] }) => (
  <ul className="app-stages">
    {stages.map((stage) => (
      <li key={stage.id} className={`app-stages__stage app-stages__stage--${stage.tone}`}>
        <div className="app-stages__head">
          <h3 className="app-stages__title">{stage.label}</h3>
          <Tag classes={`govuk-tag--${COLOURS[stage.tone]}`}>{stage.state}</Tag>
        </div>
        {stage.lines.map((line) => (
          <p key={line} className="govuk-body app-stages__line">
            {line}
          </p>
        ))}
        {stage.actions}
      </li>
    ))}
  </ul>
)
