export { type Answer, type AnswerChoice, type AnswerRound, checkAnswer, checkRound } from './answers/answerRound.ts'
export { type PartyAnswer, type RoundState, roundState } from './answers/roundState.ts'
export { type CheckTemplate, type Criterion, checkTemplate, type RatingScale } from './check/checkTemplate.ts'
export { FOLLOW_UPS, type FollowUp, type FollowUpRule, followUpRule, followUps } from './check/followUps.ts'
export { checkRating, type Rating } from './check/rating.ts'
export { type CheckSummary, type CriterionSummary, summariseCheck } from './check/summariseCheck.ts'
export { addDays, addMonths, daysBetween, isDay, toDay } from './day.ts'
export { checkDecision } from './decision/checkDecision.ts'
export {
  type Decision,
  type DecisionReview,
  OUTCOMES,
  type Outcome,
  type Ruling,
  type Voice,
} from './decision/decision.ts'
export { type DecisionState, decisionState } from './decision/decisionState.ts'
export type { EvidenceLink } from './evidenceLink.ts'
export { FORCES, type Force, type Mandate } from './force.ts'
export { advance, beginAt, closeWithLessons, goBack, pause, resume } from './phases/advance.ts'
export { checkPlan } from './phases/checkPlan.ts'
export { type GateFacts, type GateState, gateState, type HeldReason, NO_FACTS } from './phases/gate.ts'
export { checkMandate } from './phases/mandate.ts'
export { checkObjection, isObjectionOpen, type Objection } from './phases/objection.ts'
export { type Condition, CYCLE, type Phase, type PhasePlan, type Responsible } from './phases/phasePlan.ts'
export {
  currentIndex,
  type NextPhase,
  nextPhase,
  notBegun,
  type Passage,
  type Pause,
  type PlanProgress,
} from './phases/progress.ts'
export type { Act, Step } from './refusal.ts'
export { type CheckedEntry, checkEntry, type EntryOptions } from './register/checkEntry.ts'
export { checkKind } from './register/checkKind.ts'
export { describeDifference, type FieldChange } from './register/describeDifference.ts'
export { joinList, splitList } from './register/listCell.ts'
export { type MergeConflict, type MergedEntry, mergeEntries, undoChange } from './register/mergeEntries.ts'
export { erasePersonal, erasePersonalChange, personalOf } from './register/personal.ts'
export { type DecimalMark, readNumber } from './register/readNumber.ts'
export {
  type Entry,
  type Field,
  type FieldType,
  type FieldValue,
  fieldValue,
  type Place,
  type RecordKind,
  type Scalar,
  type ValueType,
} from './register/recordKind.ts'
export { listReferences, type Reference } from './register/references.ts'
export { type Cell, checkColumns, columnsOf, fromRow, type RowOptions, toRow } from './register/row.ts'
export { type ProcessingRow, processingRegister } from './retention/processingRegister.ts'
export {
  checkRetentionRule,
  layRetention,
  RETENTION_PROPOSALS,
  RETENTION_STARTS,
  type RetentionRule,
  type RetentionStart,
} from './retention/retentionRule.ts'
export { type Hold, type RetentionDates, type RetentionState, retentionState } from './retention/retentionState.ts'
export { checkDeferral, checkTrigger } from './trigger/checkTrigger.ts'
export {
  COMPARISONS,
  type Comparison,
  type Trigger,
  type TriggerCondition,
  type TriggerFacts,
} from './trigger/trigger.ts'
export { openDecision, recordFiring, type TriggerState, triggerState } from './trigger/triggerState.ts'
export { acknowledge, changeStage, PREVIEW_DAYS } from './visibility/changeStage.ts'
export {
  canSee,
  draftOf,
  type Onlooker,
  onlooker,
  STAGES,
  type Stage,
  type StageChange,
  type Visibility,
} from './visibility/visibility.ts'
export type { Wording } from './wording.ts'
