export { makeCheckpoint, openNote, publicKeyOf, signingKey, signNote } from './checkpoints.ts'
export { isInUse } from './isInUse.ts'
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
  readHead,
  sha256,
  storedEntries,
  toStored,
  type WrittenEntry,
} from './journal.ts'
export {
  type CheckpointLine,
  type EntryLine,
  isProven,
  JOURNAL_FILE_VERSION,
  type JournalFileHead,
  journalLines,
  verifyExcerpt,
} from './journalFile.ts'
export { loadStore, type StoreContent } from './loadStore.ts'
export { missingSteps } from './migrate.ts'
export { openPostgres } from './openPostgres.ts'
export { openSqlite } from './openSqlite.ts'
export { openStore, STORE_FILE, type StoreOptions } from './openStore.ts'
export {
  changeRecord,
  createRecord,
  deleteRecord,
  listRecords,
  type NewRecord,
  type RecordChange,
  type RecordContent,
  type RecordFilter,
  type RecordVersion,
  readRecord,
  recordHistories,
  recordHistory,
  recordRows,
  restoreRecord,
  type StoredRecord,
  type Visibility,
} from './records.ts'
export type { Query, RecordTable, Schema } from './schema.ts'
export { openSnapshot, type Snapshot, type SnapshotOptions } from './snapshot.ts'
export {
  AlreadyThere,
  type Store,
  StoreFault,
  type StoreFaultCode,
  type StoreKind,
  VersionConflict,
  type Writing,
} from './store.ts'
export { isSecret, type Row, SHORT_LIVED_TABLES } from './tables.ts'
export {
  type CheckpointRow,
  type ClaimedEntry,
  type FoundFault,
  type JournalSource,
  storeJournal,
  type Verified,
  verifyJournal,
} from './verifyJournal.ts'
