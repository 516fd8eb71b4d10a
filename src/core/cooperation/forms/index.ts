export {
  DURATIONS,
  type FormAnswers,
  INTENTS,
  MARKETS,
  NO_ANSWERS,
  OTHERS,
  unanswered,
  WILLS,
  YES_NO,
} from './formAnswers.ts'
export { FORM_RULES, type FormRule, type Verdict } from './formRules.ts'
export { inLand, type LandState, landState } from './landState.ts'
export {
  FACT_TOPICS,
  FORM_IDS,
  type FormFact,
  type FormId,
  type FormLibrary,
  type FormSource,
  type FormStep,
  JOINERS,
  type LandLaw,
  type LegalForm,
  type NamedForm,
  PERSONALITIES,
  type RequiredContent,
  type Sourced,
  STEP_ACTORS,
  TRANSFERS,
  type Trap,
  type Wording,
} from './legalForm.ts'
export { type FormRanking, type RankedForm, rankForms } from './rankForms.ts'
