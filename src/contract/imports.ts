export { type ImportReport, InputError, type Issue, type Progress } from '../core/evidence/index.ts'
