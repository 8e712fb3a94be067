export { type AgreementFacts, agreementPaper } from './letters/agreement.ts'
export { type ComplaintFacts, complaintLetter } from './letters/complaint.ts'
export { type DecidedPoint, type DecisionFacts, decisionLetter } from './letters/decision.ts'
export type { AgreedItem } from './letters/item.ts'
export { type MessageLetterFacts, messageLetter } from './letters/message.ts'
export type { Contact, Limit, RightsFacts } from './letters/rights.ts'
export { pack } from './pack/pack.ts'
export {
  MAX_PACK_PAGES,
  type MadePack,
  type Pack,
  type PackPage,
  type PackPart,
  type PackProblem,
  type PartBody,
  type PlacedPart,
} from './pack/types.ts'
export { paper } from './paper.ts'
export type {
  Block,
  Drawing,
  DrawnShape,
  Entry,
  Figure,
  LetterHead,
  Paper,
  PrintSize,
  Signature,
} from './types.ts'
export { type ZipEntry, zip } from './zip/zip.ts'
