export { makeCheckpoint, openNote, publicKeyOf, signingKey, signNote } from './checkpoints.ts'
export { type JobDelivery, openDelivery, tableDelivery } from './jobs/delivery.ts'
export { cancelJob, enqueueJob, JobUnderWay, type NewJob, retryJob } from './jobs/enqueueJob.ts'
export {
  countJobs,
  JOB_STATES,
  type Job,
  type JobFilter,
  type JobProgress,
  type JobState,
  listJobs,
  readJob,
} from './jobs/job.ts'
export {
  backOffSeconds,
  endJob,
  isCancelAsked,
  type JobEnd,
  keepJob,
  type TakenJob,
  type Taking,
  takeJob,
} from './jobs/takeJob.ts'
export {
  eraseContents,
  journalEntries,
  type NewEntry,
  sha256,
  storedEntries,
  toStored,
  type WrittenEntry,
} from './journal.ts'
export { openPostgres } from './openPostgres.ts'
export { openSqlite } from './openSqlite.ts'
export { openStore, type StoreOptions } from './openStore.ts'
export {
  changeRecord,
  createRecord,
  deleteRecord,
  listRecords,
  type NewRecord,
  type RecordChange,
  type RecordFilter,
  type RecordVersion,
  readRecord,
  recordHistory,
  restoreRecord,
  type StoredRecord,
  type Visibility,
} from './records.ts'
export type { Query, Schema } from './schema.ts'
export {
  AlreadyThere,
  type Store,
  StoreFault,
  type StoreFaultCode,
  type StoreKind,
  VersionConflict,
  type Writing,
} from './store.ts'
export { type JournalSource, storeJournal, type Verified, verifyJournal } from './verifyJournal.ts'
