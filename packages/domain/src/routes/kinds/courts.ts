import type { Citation } from '../../calendar/citation.ts'
import { CLOSED, OPEN, type RouteKind, told } from './kind.ts'

const equality: Citation = {
  instrument: 'Equality Act 2010',
  provision: 'ss.114 and 118',
  url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/114',
  confidence: 'V2',
}

/** A discrimination claim against a body that is not a school. */
export const COUNTY_COURT = {
  statutory: true,
  whatItIs:
    'A claim to the county court that a college, a private nursery or the council treated someone unfairly because of a disability.',
  whoTakesPart: 'You, the body that you say was unfair, and a judge.',
  cost: 'There can be a court fee, and other costs if you lose. Get legal advice first.',
  clockNote: 'A claim has its own time limit. It does not stop the time limit for an appeal.',
  cells: {
    claim: {
      ...OPEN,
      limit: 'county-court',
      lateWithReasons: true,
      closed: told(
        'You can still ask: a court can sometimes take a late claim. Get legal advice quickly.',
        'Signpost to legal advice on a late claim.',
      ),
      reason: told(
        'This is for you if you think a college, a private nursery or the council discriminated because of a disability. A court can charge fees, so get advice first.',
        'FE colleges, private nurseries and councils: county court, 6 months.',
      ),
      howToTake: [
        'Get advice from the Equality Advisory and Support Service or a solicitor.',
        'Write to the body first and say what you want it to do.',
      ],
      citation: equality,
    },
    notThem: {
      ...CLOSED,
      reason: told(
        'This is for disability discrimination by a college, a private nursery or the council. A claim about a school goes to the SEND Tribunal.',
        'No such act in dispute.',
      ),
      citation: equality,
    },
  },
} as const satisfies RouteKind

const review: Citation = { instrument: 'Civil Procedure Rules 1998', provision: 'Part 54', confidence: 'R' }

/** The High Court looks at whether a public body acted lawfully. */
export const JUDICIAL_REVIEW = {
  statutory: true,
  whatItIs:
    'A judge looks at whether a public body has broken the law. It is a last resort, and you need a solicitor.',
  whoTakesPart: 'You, the public body, solicitors and a judge.',
  cost: 'There is a court fee, and you need a solicitor. Ask one whether legal aid can pay.',
  clockNote: 'Judicial review has a short time limit of its own. It does not stop any other.',
  cells: {
    lastResort: {
      ...OPEN,
      limit: 'judicial-review',
      lateWithReasons: true,
      closed: told(
        'You can still ask, but a court takes a late claim only for a good reason. Speak to a solicitor.',
        'Permission is needed for a late claim.',
      ),
      reason: told(
        'No tribunal can put this right, so a court can be asked if nothing else works. Speak to a solicitor soon: a letter is often enough. Legal aid may pay.',
        'No adequate alternative remedy where a duty is simply not done. Expect a pre-action letter.',
      ),
      howToTake: [
        'Get advice from a solicitor or a legal charity, and ask about legal aid.',
        'The solicitor writes to us before going to court.',
      ],
      citation: review,
    },
    otherRemedy: {
      ...CLOSED,
      reason: told(
        'A court will not look at this while another way can put it right. Use one of the other ways here.',
        'Adequate alternative remedy.',
      ),
      citation: review,
    },
  },
} as const satisfies RouteKind
