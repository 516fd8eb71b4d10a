import { InputError } from '../../core/evidence/index.ts'
import { addDays, retentionState } from '../../core/process/index.ts'
import type { Query } from '../../store/index.ts'
import { retentionRules } from '../workspace/records/regionSettings.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { eraseAccount } from './eraseAccount.ts'
import { grantsOfAll } from './grants.ts'

/** How long before its erasure somebody is told, in days. */
export const TOLD_BEFORE_DAYS = 30
/** Action of the entry of the journal by which she is told. */
export const UNUSED_TOLD = 'account.unused'

/** An account that nobody has used for as long as all regions in which it has a role keep one. */
export interface UnusedAccount {
  readonly account: string
  /** Instant of its last use. */
  readonly usedAt: string
  /** First day (ISO date) on which it is to be erased. */
  readonly dueOn: string
}

/**
 * Accounts that are due on a day or within the time in which they are told before. Only periods that a region set itself count: an account stays where one of
 * its regions set none, where it has a role over all regions, and where it has no role at all. The longest period holds.
 */
export async function unusedAccounts(workspace: Workspace, today: string): Promise<UnusedAccount[]> {
  const { read } = workspace.store
  const horizon = addDays(today, TOLD_BEFORE_DAYS)
  const grants = await grantsOfAll(read, today)
  const decided = new Map<string, Awaited<ReturnType<typeof retentionRules>>>()
  const rulesOf = async (region: string) => {
    const known = decided.get(region) ?? (await retentionRules(workspace, region))
    decided.set(region, known)
    return known
  }
  const accounts = await read
    .selectFrom('account')
    .select(['id', 'created_at', 'signed_in_at'])
    .where('state', '=', 'active')
    .execute()
  const unused: UnusedAccount[] = []
  for (const { id, created_at, signed_in_at } of accounts) {
    const regions = [...new Set((grants.get(id) ?? []).map(({ region }) => region))]
    const usedAt = signed_in_at ?? created_at
    let dueOn: string | null = null
    for (const region of regions) {
      const rules = region === null ? [] : (await rulesOf(region)).filter(({ basis }) => basis !== 'proposal')
      const state = retentionState('account', rules, { lastUsed: usedAt.slice(0, 10) }, today)
      if (state.dueOn === null) {
        dueOn = null
        break
      }
      if (dueOn === null || state.dueOn > dueOn) dueOn = state.dueOn
    }
    if (dueOn !== null && dueOn <= horizon) unused.push({ account: id, usedAt, dueOn })
  }
  return unused
}

/**
 * For every day: tells those whose account will be erased, and erases what is due and was told of thirty days before or earlier. Whoever signed in since is not
 * touched, and the last administrator stays.
 */
export async function tidyAccounts(workspace: Workspace, today: string): Promise<{ told: number; erased: number }> {
  const done = { told: 0, erased: 0 }
  for (const one of await unusedAccounts(workspace, today)) {
    const told = await toldAt(workspace.store.read, one)
    if (told === null) {
      if (await tell(workspace, one)) done.told++
    } else if (one.dueOn <= today && addDays(told.slice(0, 10), TOLD_BEFORE_DAYS) <= today) {
      const erased = await eraseAccount(workspace, one.account, 'system', one.usedAt).catch((error: unknown) => {
        if (error instanceof InputError && error.issue.code === 'account-last-administrator') return false
        throw error
      })
      if (erased) done.erased++
    }
  }
  return done
}

/** When she was told since she used it last; null = not yet. */
async function toldAt(query: Query, { account, usedAt }: UnusedAccount): Promise<string | null> {
  const row = await query
    .selectFrom('journal_entry')
    .select('at')
    .where('kind', '=', 'account')
    .where('object', '=', account)
    .where('action', '=', UNUSED_TOLD)
    .where('at', '>', usedAt)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

async function tell({ store }: Workspace, unused: UnusedAccount): Promise<boolean> {
  return store.write(async ({ query, journal }) => {
    // Another process may have been faster.
    if ((await toldAt(query, unused)) !== null) return false
    journal({ actor: 'system', action: UNUSED_TOLD, kind: 'account', object: unused.account })
    return true
  })
}
