export type { CellExplanation, ReachAnswer, ReachQuestion } from './reach.ts'
