import type { Me, StaffCaseView, StageView } from '@common-ground/api/contracts'
import { isRunning, type StageName } from '@common-ground/domain'
import { closedDoor, concerns } from '../../case/doors.ts'
import { paths } from '../../paths.ts'
import { STEP_NAMES, STEPS, stageOf } from '../../steps/index.ts'

export type StepLink = { readonly href: string; readonly text: string }
export type ClosedStep = { readonly text: string; readonly why: string }
type Steps = { readonly open: readonly StepLink[]; readonly closed: readonly ClosedStep[] }

/** The steps of a stage, or of the case itself, that somebody's role has to do with: open ones, and why not. */
function stepsOf(view: StaffCaseView, me: Me, stage: StageName | 'case'): Steps {
  const open: StepLink[] = []
  const closed: ClosedStep[] = []
  for (const command of STEP_NAMES) {
    if (stageOf(command) !== stage || !concerns(command, me)) continue
    const text = STEPS[command].heading
    const why = closedDoor(view, command, me)
    if (why === null) open.push({ href: paths.step(view.reference, command), text })
    else closed.push({ text, why })
  }
  return { open, closed }
}

const UNTOUCHED = new Set(['notStarted', 'notRequested', 'notLodged'])

function toneOf(view: StaffCaseView, { stage, state }: StageView): 'idle' | 'running' | 'done' {
  if (isRunning(view.stageFacts, stage) || state === 'requested' || state === 'arranged') return 'running'
  return UNTOUCHED.has(state) ? 'idle' : 'done'
}

/** The five stages with their facts and steps, the steps of the case itself, and everything not open now. */
export function stagesOf(view: StaffCaseView, me: Me) {
  const ofCase = stepsOf(view, me, 'case')
  const stages = view.stages.map((stage) => ({
    id: stage.stage,
    label: stage.label,
    state: stage.stateLabel,
    tone: toneOf(view, stage),
    lines: stage.lines,
    steps: stepsOf(view, me, stage.stage),
  }))
  return {
    stages: stages.map(({ steps, ...stage }) => ({ ...stage, links: steps.open })),
    caseSteps: ofCase.open,
    notOpen: [...ofCase.closed, ...stages.flatMap(({ steps }) => steps.closed)],
  }
}
