export type { ImportReport, Issue, Progress } from '../core/evidence/index.ts'
