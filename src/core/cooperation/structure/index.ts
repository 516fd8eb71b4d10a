export {
  ASLEEP_AFTER_MONTHS,
  type Body,
  type DoubleBody,
  doubleBodies,
  isAsleep,
  isThere,
  standingBodies,
} from './body.ts'
export { FORMALITY, FORMALITY_DEGREES, type FormalityDegree } from './formality.ts'
export { type Answering, SILENT_AFTER, type StructureFacts, structureSignals } from './signals.ts'
