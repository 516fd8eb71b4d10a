export type { CellExplanation, ReachAnswer, ReachQuestion } from '../core/situation/index.ts'
