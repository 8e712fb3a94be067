import type { Citation, Confidence } from '../citation.ts'

const LEGISLATION = 'https://www.legislation.gov.uk'

/** A regulation of the SEND Regulations 2014. */
export const sendRegulation = (number: string, provision: string, confidence: Confidence): Citation => ({
  instrument: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530)',
  provision,
  url: `${LEGISLATION}/uksi/2014/1530/regulation/${number}`,
  confidence,
})

/** A rule of the tribunal that hears SEND appeals. */
export const tribunalRule = (number: string, provision: string, confidence: Confidence): Citation => ({
  instrument:
    'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 (SI 2008/2699)',
  provision,
  url: `${LEGISLATION}/uksi/2008/2699/article/${number}`,
  confidence,
})

/** A section of the Act that gives the rights. */
export const familiesAct = (section: string, provision: string, confidence: Confidence): Citation => ({
  instrument: 'Children and Families Act 2014',
  provision,
  url: `${LEGISLATION}/ukpga/2014/6/section/${section}`,
  confidence,
})

/** The statutory guidance that councils must have regard to. */
export const codeOfPractice = (provision: string, confidence: Confidence): Citation => ({
  instrument: 'SEND Code of Practice: 0 to 25 years (January 2015)',
  provision,
  confidence,
})

/** When Part 3 of the Children and Families Act 2014 and the Regulations under it began. */
export const PART_3_BEGAN = '2014-09-01'

/** The tribunal's power to recommend health and social care, and the duty to answer. */
export const RECOMMENDATIONS: Citation = {
  instrument:
    'Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)',
  provision: 'reg 7',
  url: `${LEGISLATION}/uksi/2017/1306`,
  confidence: 'R',
}

/** The amendment that took discrimination claims out of the August and Christmas rule on 21 July 2020. */
export const NO_LONGER_COVERED: Citation = {
  instrument: 'Equality Act 2010 and SI 2008/2699 as they stood before 21 July 2020',
  provision: 'Sch 17 para 4; r.12(3)',
  confidence: 'V2',
}

const SHORT: ReadonlyMap<string, string> = new Map([
  [sendRegulation('', '', 'V').instrument, 'SEND Regs 2014'],
  [tribunalRule('', '', 'V').instrument, 'Tribunal Rules 2008'],
  [familiesAct('', '', 'V').instrument, 'CFA 2014'],
  [codeOfPractice('', 'V').instrument, 'SEND Code 2015'],
  [RECOMMENDATIONS.instrument, 'SEND Recommendations Regs 2017'],
])

/** A provision in the few words that somebody who works with it knows it by: "SEND Regs 2014, reg 33". */
export const shortSource = ({ instrument, provision }: Citation): string =>
  `${SHORT.get(instrument) ?? instrument}, ${provision}`
