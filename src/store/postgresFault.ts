import { AlreadyThere, StoreFault, VersionConflict } from './store.ts'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** Serialisation failure and deadlock: another change came in between (SQLSTATE 40001, 40P01). */
export const isWorthAnotherTry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))

/** The fault behind an error of pg or its server; any other error stays what it is. SQLSTATE: PostgreSQL manual, appendix A. */
export function postgresFault(error: unknown): unknown {
  if (error instanceof StoreFault || error instanceof AlreadyThere || error instanceof VersionConflict) return error
  const code = codeOf(error)
  if (code === '23505') return new AlreadyThere(error)
  if (code === '53100' || code === '53200') return new StoreFault('store-full', error)
  if (code === '55P03' || code === '57014') return new StoreFault('store-busy', error)
  if (code === '25006') return new StoreFault('store-read-only', error)
  if (/^(28|3D|42501)/.test(code)) return new StoreFault('store-not-usable', error)
  if (/^(08|57P|53)/.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOST|NOTFOUND|AI_AGAIN|NETUNREACH)/.test(code))
    return new StoreFault('store-unreachable', error)
  const message = error instanceof Error ? error.message : ''
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  )
    return new StoreFault('store-unreachable', error)
  return error
}
