export type { HistogramBin, ReachRow } from './summary.ts'
