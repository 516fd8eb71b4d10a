export { type JoiningStep, joiningSteps } from './joiningSteps.ts'
export { problemAmong } from './problemAmong.ts'
export { type Start, type StartOutcome, startOutcome } from './startOutcome.ts'
