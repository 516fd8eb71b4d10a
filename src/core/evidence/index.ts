export { canonicalJson, type Json } from './canonicalJson.ts'
export { type FileReport, ImportLog, type ImportReport, type Progress } from './importLog.ts'
export { InputError, type Issue } from './issue.ts'
export {
  appendEntry,
  type Checkpoint,
  checkpointText,
  contentHash,
  EMPTY_HEAD,
  ERASE_ACTION,
  entryHash,
  entryParts,
  fromHex,
  JournalCheck,
  type JournalContent,
  type JournalEntry,
  type JournalFault,
  type JournalHead,
  parseCheckpoint,
  type StoredEntry,
  toHex,
} from './journal.ts'
export {
  type HashFunction,
  inclusionProof,
  MerkleTree,
  rootFromInclusion,
  rootOf,
  type TreeEdge,
  treeRoot,
} from './merkleTree.ts'
export type { InputRecord } from './provenance.ts'
export { type Action, grantableRoles, may, mayAnywhere, mayGuestsTry, RIGHTS, type Where } from './rights.ts'
export {
  conflictingGrant,
  type Grant,
  GUEST,
  MUNICIPAL_ROLES,
  ROLES,
  type Role,
  type Viewer,
} from './roles.ts'
