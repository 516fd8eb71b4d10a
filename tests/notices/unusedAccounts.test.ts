import { expect, it, vi } from 'vitest'
import { eraseAccount } from '../../src/app/accounts/eraseAccount.ts'
import { tidyAccounts, unusedAccounts } from '../../src/app/accounts/unusedAccounts.ts'
import { listNotices, noticeSentence, setMailRhythm, type Workspace } from '../../src/app/index.ts'
import { queueMails } from '../../src/app/mail/queueMails.ts'
import { makeNotices } from '../../src/app/notices/makeNotices.ts'
import { words } from '../../src/messages/index.ts'
import { createRecord, storeJournal, verifyJournal } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { person } from './people.ts'

const at = (day: string) => new Date(`${day}T09:00:00.000Z`)

async function on<T>(day: string, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: at(day) })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}

onBothDatabases('accounts that nobody uses', (database) => {
  const settings = (workspace: Workspace, region: string, months: number | null) =>
    workspace.store.write((w) =>
      createRecord(
        w,
        {
          ...{ kind: 'region-settings', id: region, region },
          state: { keepAccountMonths: months, periodSource: months === null ? null : 'Dienstanweisung 4/2026' },
        },
        'office',
      ),
    )
  const signIn = (workspace: Workspace, account: string, day: string) =>
    workspace.store.write(async ({ query }) => {
      await query
        .updateTable('account')
        .set({ signed_in_at: `${day}T08:00:00.000Z` })
        .where('id', '=', account)
        .execute()
    })
  const stateOf = async (workspace: Workspace, account: string) =>
    (await workspace.store.read.selectFrom('account').select('state').where('id', '=', account).executeTakeFirst())
      ?.state
  const tidy = (workspace: Workspace, day: string) => on(day, () => tidyAccounts(workspace, day))

  it('are told thirty days before and then erased, by the period that the region set; whoever signs in stays', async () => {
    const workspace = workspaceOn(await database.open())
    await settings(workspace, 'klein', 12)
    const idle = await person(workspace, 'idle@example.org', [{ role: 'resident' }])
    const back = await person(workspace, 'back@example.org', [{ role: 'resident' }])
    for (const { account } of [idle, back]) await signIn(workspace, account, '2025-03-10')
    await setMailRhythm(workspace, idle.account, 'never')

    expect(await tidy(workspace, '2026-02-07')).toEqual({ told: 0, erased: 0 })
    expect(await tidy(workspace, '2026-02-08')).toEqual({ told: 2, erased: 0 })
    expect(await tidy(workspace, '2026-02-09')).toEqual({ told: 0, erased: 0 })
    await makeNotices(workspace, '2026-02-09')
    const { notices } = await listNotices(workspace, idle)
    expect(notices.map(({ rule }) => rule)).toEqual(['account-unused'])
    expect(noticeSentence(notices[0]!, words('de'))).toContain('wird am 10.03.2026 gelöscht')
    // It is no news that one can do without.
    expect(await queueMails(workspace, at('2026-02-09'))).toBe(2)

    await signIn(workspace, back.account, '2026-03-01')
    expect(await tidy(workspace, '2026-03-09')).toEqual({ told: 0, erased: 0 })
    expect(await tidy(workspace, '2026-03-10')).toEqual({ told: 0, erased: 1 })
    expect(await stateOf(workspace, idle.account)).toBe('erased')
    expect(await stateOf(workspace, back.account)).toBe('active')
    // A year later she is told anew, though she was told once before.
    expect(await tidy(workspace, '2027-03-01')).toEqual({ told: 1, erased: 0 })
    expect(await tidy(workspace, '2027-03-30')).toEqual({ told: 0, erased: 0 })
    expect(await tidy(workspace, '2027-03-31')).toEqual({ told: 0, erased: 1 })
    expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({ ok: true })
  })

  it('stay where nobody decided: no period, a role elsewhere or everywhere, no role, the last administrator', async () => {
    const workspace = workspaceOn(await database.open())
    await settings(workspace, 'klein', 6)
    await settings(workspace, 'lang', 36)
    await settings(workspace, 'ohne', null)
    const grant = (region: string | null) => ({ role: 'resident' as const, region })
    const people = {
      proposal: await person(workspace, 'a@example.org', [grant('ohne')]),
      elsewhere: await person(workspace, 'b@example.org', [grant('klein'), grant('nichts')]),
      everywhere: await person(workspace, 'c@example.org', [{ role: 'administrator', region: null }]),
      roleless: await person(workspace, 'd@example.org', []),
      longest: await person(workspace, 'e@example.org', [grant('klein'), grant('lang')]),
    }
    for (const { account } of Object.values(people)) await signIn(workspace, account, '2020-01-01')
    expect(await unusedAccounts(workspace, '2022-12-01')).toEqual([])
    const due = await unusedAccounts(workspace, '2022-12-31')
    expect(due).toMatchObject([{ account: people.longest.account, dueOn: '2023-01-01' }])
    expect(await tidy(workspace, '2099-01-01')).toEqual({ told: 1, erased: 0 })
    expect(await tidy(workspace, '2099-01-30')).toEqual({ told: 0, erased: 0 })
    expect(await tidy(workspace, '2099-01-31')).toEqual({ told: 0, erased: 1 })
    for (const [name, { account }] of Object.entries(people))
      expect([name, await stateOf(workspace, account)]).toEqual([name, name === 'longest' ? 'erased' : 'active'])
  })

  it('that are used in the last moment are not erased', async () => {
    const workspace = workspaceOn(await database.open())
    await settings(workspace, 'klein', 1)
    const { account } = await person(workspace, 'late@example.org', [{ role: 'resident' }])
    await signIn(workspace, account, '2026-01-01')
    expect(await tidy(workspace, '2026-02-01')).toEqual({ told: 1, erased: 0 })
    const [due] = await unusedAccounts(workspace, '2026-03-03')
    await signIn(workspace, account, '2026-03-03')
    expect(await eraseAccount(workspace, account, 'system', due!.usedAt)).toBe(false)
    expect(await stateOf(workspace, account)).toBe('active')
  })
})
