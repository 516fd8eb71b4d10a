export type { CellExplanation, ModeRow, ReachAnswer, ReachQuestion } from '../core/situation/index.ts'
