export {
  AGREEMENT_STATES,
  type AgreementDeadline,
  type AgreementFacts,
  type AgreementState,
  agreementDeadlines,
  agreementState,
  VAT_FROM,
} from './agreementDays.ts'
export {
  type AgreementText,
  addClauses,
  type IssuedText,
  isSameText,
  issueText,
  MOST_CLAUSES,
  moveClause,
  type NewClause,
  NO_TEXT,
  removeClause,
  saveClause,
  type TextChange,
} from './agreementText.ts'
export type { Clause, ClauseLibrary, ClauseTopic, LibraryClause } from './clause.ts'
export { type ComparedClause, compareTexts } from './compareTexts.ts'
export {
  COUNCIL_STATES,
  type CouncilAct,
  type CouncilRound,
  type CouncilState,
  councilRound,
  NEEDS_TEXT,
} from './councilRound.ts'
export { missingTopics } from './missingTopics.ts'
export { type AgreementSide, type Dissolvable, sidesOf, successorOf } from './succession.ts'
