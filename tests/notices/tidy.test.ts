import { expect, it } from 'vitest'
import { runNotices } from '../../src/app/index.ts'
import { tidyMail } from '../../src/app/mail/tidyMail.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { person } from './people.ts'

onBothDatabases('old notices and mail', (database) => {
  it('go after their time, what is unread and what waits stays', async () => {
    const workspace = workspaceOn(await database.open())
    const { account } = await person(workspace, 'a@example.org', [])
    const notice = {
      account,
      rule: 'watched',
      kind: 'contact',
      object: 'x',
      region: null,
      municipality: null,
      mail: null,
    }
    const mail = {
      account,
      purpose: 'notices',
      payload: null,
      attempts: 1,
      next_at: '',
      lease_until: null,
      fault: null,
      sent_at: null,
    }
    let seq = 0
    await workspace.store.write(async ({ query }) => {
      for (const [id, at, read_at] of [
        ['old-read', '2026-01-01', '2026-01-02'],
        ['old-unread', '2026-01-01', null],
        ['ancient', '2023-01-01', null],
        ['new-read', '2026-11-01', '2026-11-02'],
      ] as const)
        await query
          .insertInto('notice')
          .values({ ...notice, id, seq: ++seq, at, read_at })
          .execute()
      for (const [id, state, created_at] of [
        ['sent-old', 'sent', '2026-01-01'],
        ['sent-new', 'sent', '2026-11-01'],
        ['waiting', 'waiting', '2026-01-01'],
      ] as const)
        await query
          .insertInto('mail_outbox')
          .values({ ...mail, id, state, created_at })
          .execute()
      for (const [token, expires_at] of [
        ['past', '2026-11-24'],
        ['valid', '2026-12-24'],
      ] as const)
        await query
          .insertInto('mail_token')
          .values({ token, account, question: 'q', created_at: '', expires_at })
          .execute()
    })
    await tidyMail(workspace, new Date('2026-11-25T00:00:00Z'))
    const left = async (table: 'notice' | 'mail_outbox') =>
      (await workspace.store.read.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id)
    expect(await left('notice')).toEqual(['new-read', 'old-unread'])
    expect(await left('mail_outbox')).toEqual(['sent-new', 'waiting'])
    const tokens = await workspace.store.read.selectFrom('mail_token').select('token').execute()
    expect(tokens).toEqual([{ token: 'valid' }])
  })

  it('a server without mail makes notices all the same, and stops', async () => {
    const workspace = workspaceOn(await database.open())
    const runner = runNotices(workspace, null)
    await runner.round()
    await runner.stop()
    await runner.round()
  })
})
