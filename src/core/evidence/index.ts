export { type FileReport, ImportLog, type ImportReport, type Progress } from './importLog.ts'
export { InputError, type Issue } from './issue.ts'
export type { InputRecord } from './provenance.ts'
