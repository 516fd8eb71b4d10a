export { type Archive, openArchive } from './openArchive.ts'
export { type ArchivedFile, type ArchiveWriter, writeArchive } from './writeArchive.ts'
