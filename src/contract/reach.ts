export { type CellExplanation, isMode, type ReachAnswer, type ReachQuestion } from '../core/situation/index.ts'
