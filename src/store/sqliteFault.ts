import { AlreadyThere, StoreFault, type StoreFaultCode } from './store.ts'

/** Primary result codes of SQLite, https://sqlite.org/rescode.html. */
const CODES: Readonly<Record<number, StoreFaultCode>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-read-only',
  10: 'store-unreachable',
  11: 'store-not-usable',
  13: 'store-full',
  14: 'store-not-usable',
  26: 'store-not-usable',
}
const UNIQUE = [1555, 2067, 2579]

/** The fault behind an error of node:sqlite; any other error stays what it is. */
export function sqliteFault(error: unknown): unknown {
  const { errcode, code } = (error ?? {}) as { errcode?: number; code?: string }
  if (code === 'ENOSPC') return new StoreFault('store-full', error)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return new StoreFault('store-read-only', error)
  if (code === 'ENOTDIR') return new StoreFault('store-not-usable', error)
  if (typeof errcode !== 'number') return error
  if (UNIQUE.includes(errcode)) return new AlreadyThere(error)
  const fault = CODES[errcode & 0xff]
  return fault ? new StoreFault(fault, error) : error
}
