export type { ReachAnswer, ReachQuestion } from './reach.ts'
