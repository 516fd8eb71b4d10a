import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  answerQuestion,
  askQuestion,
  createMailer,
  eraseNotices,
  listNotices,
  listQuestions,
  type MailSettings,
  markRead,
  type QuestionState,
  requestExport,
  setMailRhythm,
  setWatch,
  unsubscribe,
  type Workspace,
} from '../../src/app/index.ts'
import { noticePath } from '../../src/app/mail/composeMail.ts'
import { fresh, queueMails } from '../../src/app/mail/queueMails.ts'
import { receiveReply } from '../../src/app/mail/receiveReply.ts'
import { sendMails } from '../../src/app/mail/sendMails.ts'
import { makeNotices } from '../../src/app/notices/makeNotices.ts'
import { changeRecord, createRecord, endJob, readRecord, type StoredRecord, takeJob } from '../../src/store/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'
import { type MailServer, startMailServer } from './mailServer.ts'
import { type Person, person } from './people.ts'

const DAY = '2026-11-25'
/** A Wednesday, when digests may go out. */
const NOW = new Date('2026-11-25T08:00:00.000Z')
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)

const asked: QuestionState = {
  title: 'Stimmt der Bestand an Feuerwehrautos noch?',
  text: '',
  choices: ['Ja', 'Nein'],
  freeText: true,
  municipalities: ['06636001'],
  accounts: [],
  due: '2026-12-31',
  confirms: null,
}

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.mails.length = 0
})

onBothDatabases('notices', (database) => {
  let workspace: Workspace
  let office: Person
  let mayor: Person
  let neighbour: Person
  let settings: MailSettings

  beforeEach(async () => {
    workspace = workspaceOn(await database.open())
    office = await person(workspace, 'kreis@example.org', [{ role: 'coordination' }])
    mayor = await person(workspace, 'rathaus@example.org', [{ role: 'municipality', municipality: '06636001' }])
    neighbour = await person(workspace, 'nachbar@example.org', [{ role: 'municipality', municipality: '06636002' }], {
      language: 'en',
    })
    settings = {
      smtpUrl: server.url,
      from: 'Reihum <reihum@example.org>',
      replyTo: 'antwort@example.org',
      siteUrl: 'https://reihum.example.org',
    }
  })

  const ask = async (changes: Partial<QuestionState> = {}) =>
    (await askQuestion(workspace, office, {
      region: 'klein',
      state: { ...asked, ...changes },
      known: ['06636001', '06636002'],
      today: DAY,
    })) as StoredRecord
  const rules = async (who: Person) => (await listNotices(workspace, who)).notices.map(({ rule }) => rule)
  const send = async (now = NOW) => {
    const mailer = createMailer(settings)
    try {
      await queueMails(workspace, now)
      return await sendMails(workspace, mailer, settings, now)
    } finally {
      mailer.close()
    }
  }
  /** Asks, and hands over the address to which the mail may be answered. */
  const askByMail = async (changes: Partial<QuestionState> = {}) => {
    const question = await ask(changes)
    await makeNotices(workspace, DAY)
    await setMailRhythm(workspace, mayor.account, 'immediate')
    await send()
    const mail = server.mails.find(({ to, replyTo }) => replyTo && JSON.stringify(to).includes(mayor.mail))!
    return { question, mail, reply: mail.replyTo!.value[0]!.address! }
  }
  const reply = (to: string, text: string, { from = mayor.mail, headers = '' } = {}) =>
    receiveReply(
      workspace,
      Buffer.from(`From: ${from}\r\nTo: ${to}\r\nSubject: Re: Frage\r\n${headers}\r\n${text}`),
      NOW,
    )

  it('tell of a role that somebody gives, not of those with which the account was made', async () => {
    const granted = (changes: Partial<{ created_at: string }> = {}) =>
      workspace.store.write(async ({ query, at, journal }) => {
        await query
          .updateTable('account')
          .set({ created_at: changes.created_at ?? at })
          .where('id', '=', mayor.account)
          .execute()
        journal({
          actor: office.account,
          action: 'role.grant',
          kind: 'account',
          object: mayor.account,
          region: 'klein',
        })
      })
    await granted()
    await makeNotices(workspace, DAY)
    expect(await rules(mayor)).toEqual([])
    await granted({ created_at: '2026-01-01T00:00:00.000Z' })
    await makeNotices(workspace, DAY)
    expect(await rules(mayor)).toEqual(['own-account'])
  })

  it('tell who is asked, and the asker of the answer, and nobody of what she did herself', async () => {
    const { id } = await ask()
    expect(await makeNotices(workspace, DAY)).toBe(1)
    expect([await rules(office), await rules(mayor), await rules(neighbour)]).toEqual([[], ['asked'], []])
    await answerQuestion(workspace, mayor, id, { choice: 0, text: '', by: 'page' })
    await makeNotices(workspace, DAY)
    expect([await rules(office), await rules(mayor)]).toEqual([['answered'], ['asked']])
    // Who answered need not be told again that she was asked.
    expect((await listNotices(workspace, mayor)).unread).toBe(0)
    expect((await listNotices(workspace, office)).notices[0]).toMatchObject({
      title: asked.title,
      question: id,
      isRead: false,
    })
    const [shown] = await listQuestions(workspace, office, 'klein')
    expect(shown).toMatchObject({ missing: [], answers: [{ who: '06636001', state: { choice: 0, by: 'page' } }] })
  })

  it('tell whoever asked for work in the background that it has ended, and nobody else', async () => {
    const { store, jobs } = workspace
    for (const who of [office, mayor, neighbour])
      await setWatch(workspace, who.account, { region: 'klein', kind: '', object: '' }, true)
    const payload = { region: 'klein', service: 'pharmacy', mode: 'car', limitMinutes: 60 } as const
    const { id } = await requestExport(workspace, mayor.account, { kind: 'matrix-csv', payload })
    const taken = (await takeJob(store, jobs, { worker: 'w1', leaseSeconds: 30 }))!
    await makeNotices(workspace, DAY)
    expect(await rules(mayor)).toEqual([])
    await endJob(store, jobs, taken, { state: 'failed', issue: { code: 'matrix-no-sites', severity: 'error' } })
    await makeNotices(workspace, DAY)
    expect([await rules(office), await rules(mayor), await rules(neighbour)]).toEqual([[], ['work-over'], []])
    const [notice] = (await listNotices(workspace, mayor)).notices
    expect(notice).toMatchObject({ kind: 'job', object: id, title: 'pharmacy' })
    expect(noticePath(notice!)).toBe(`/verwaltung/arbeiten/${id}`)
  })

  it('tell the office, and who follows the region, of a proposal on the catalogue, not of what became of it', async () => {
    await setWatch(workspace, neighbour.account, { region: 'klein', kind: '', object: '' }, true)
    const stranger = await person(workspace, 'fremd@example.org', [{ role: 'coordination', region: 'fremd' }])
    await setWatch(workspace, stranger.account, { region: 'klein', kind: '', object: '' }, true)
    await workspace.store.write(async ({ journal }) => {
      const about = { kind: 'catalogue', object: 'klein/2026-03', region: 'klein' }
      journal({ ...about, actor: mayor.account, action: 'catalogue.proposal', content: {} })
      journal({ ...about, actor: mayor.account, action: 'catalogue.decision', content: {} })
    })
    await makeNotices(workspace, DAY)
    const told = [await rules(office), await rules(neighbour), await rules(mayor), await rules(stranger)]
    expect(told).toEqual([['office'], ['watched'], [], []])
    const [notice] = (await listNotices(workspace, office)).notices
    expect(notice).toMatchObject({ title: '2026-03' })
    expect(noticePath(notice!)).toBe('/daten/leistungskatalog?region=klein')
  })

  it('are made once for each entry, by several processes at a time', async () => {
    for (let i = 0; i < 12; i++) await ask({ title: `Frage ${i}` })
    const made = await Promise.all([1, 2, 3, 4].map(() => makeNotices(workspace, DAY)))
    expect(made.reduce((a, b) => a + b, 0)).toBe(12)
    expect(await rules(mayor)).toHaveLength(12)
    expect(await makeNotices(workspace, DAY)).toBe(0)
  })

  it('reach everybody who follows a region when much is written at once', async () => {
    const followers: Person[] = []
    for (let i = 0; i < 12; i++) {
      const one = await person(workspace, `f${i}@example.org`, [{ role: 'researcher' }])
      await setWatch(workspace, one.account, { region: 'klein', kind: '', object: '' }, true)
      followers.push(one)
    }
    await workspace.store.write(async (writing) => {
      for (let i = 0; i < 250; i++)
        await createRecord(
          writing,
          { kind: 'contact', id: `k${i}`, region: 'klein', state: { office: `${i}` } },
          office.account,
        )
    })
    expect(await makeNotices(workspace, DAY)).toBe(12 * 250)
    expect((await listNotices(workspace, followers[0]!)).unread).toBe(250)
    const { notices, next } = await listNotices(workspace, followers[0]!)
    const older = await listNotices(workspace, followers[0]!, { before: next })
    expect(notices.map(({ title }) => title).slice(0, 2)).toEqual(['249', '248'])
    expect(older.notices[0]!.title).toBe('199')
  })

  it('never tell of a draft to others, also not to who follows the region', async () => {
    for (const who of [office, mayor, neighbour])
      await setWatch(workspace, who.account, { region: 'klein', kind: '', object: '' }, true)
    const other = await person(workspace, 'amt@example.org', [{ role: 'town-hall-unit', municipality: '06636001' }])
    const record = { kind: 'contact', id: 'k1', region: 'klein', municipality: '06636001', state: { office: 'Bauhof' } }
    await workspace.store.write((writing) => createRecord(writing, { ...record, visibility: 'draft' }, mayor.account))
    await makeNotices(workspace, DAY)
    expect([await rules(office), await rules(neighbour), await rules(other)]).toEqual([[], [], ['own-municipality']])
    await workspace.store.write((writing) =>
      changeRecord(
        writing,
        { kind: 'contact', id: 'k1', expected: 1, visibility: 'members', action: 'record.share' },
        mayor.account,
      ),
    )
    await makeNotices(workspace, DAY)
    expect([await rules(office), await rules(neighbour)]).toEqual([['watched'], ['watched']])
    // Withdrawn again: the title is gone from what was told before.
    await workspace.store.write((writing) =>
      changeRecord(writing, { kind: 'contact', id: 'k1', expected: 2, visibility: 'draft' }, mayor.account),
    )
    expect((await listNotices(workspace, neighbour)).notices[0]!.title).toBe('')
    expect((await listNotices(workspace, other)).notices.map(({ title }) => title)).toContain('Bauhof')
  })

  it('are read one by one or all, by their account only', async () => {
    await ask()
    await ask({ title: 'Zweite' })
    await makeNotices(workspace, DAY)
    const { notices, unread } = await listNotices(workspace, mayor)
    expect(unread).toBe(2)
    await markRead(workspace, neighbour.account, notices[0]!.id)
    await markRead(workspace, neighbour.account, null)
    expect((await listNotices(workspace, mayor)).unread).toBe(2)
    await markRead(workspace, mayor.account, notices[0]!.id)
    expect((await listNotices(workspace, mayor, { onlyUnread: true })).notices.map(({ id }) => id)).toEqual([
      notices[1]!.id,
    ])
    await markRead(workspace, mayor.account, notices[0]!.id, false)
    await markRead(workspace, mayor.account, null)
    expect((await listNotices(workspace, mayor)).unread).toBe(0)
  })

  it('go out by mail as each account chose, in its language, and only once', async () => {
    await ask({ municipalities: ['06636001', '06636002'] })
    await makeNotices(workspace, DAY)
    await setMailRhythm(workspace, mayor.account, 'immediate')
    await setMailRhythm(workspace, neighbour.account, 'weekly')
    expect(await send()).toEqual({ sent: 1, failed: 0, dropped: 0 })
    expect(await send(minutes(10))).toEqual({ sent: 0, failed: 0, dropped: 0 })
    const [mail] = server.mails
    expect(mail).toMatchObject({ subject: `Frage: ${asked.title}` })
    expect(mail!.text).toContain('1  Ja')
    expect(mail!.text).toContain('31.12.2026')
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail!.text).not.toContain(office.mail)
    // Monday.
    expect((await send(new Date('2026-11-30T08:00:00Z'))).sent).toBe(1)
    expect(server.mails[1]).toMatchObject({ subject: `Question: ${asked.title}` })
  })

  it('come as one digest a day, without what was read in the meantime, and each question by itself', async () => {
    const write = (name: string) =>
      workspace.store.write((writing) =>
        createRecord(
          writing,
          { kind: 'contact', id: name, region: 'klein', municipality: '06636001', state: { office: name } },
          office.account,
        ),
      )
    for (const name of ['Bauhof', 'Kita', 'Schule']) await write(name)
    await ask()
    await makeNotices(workspace, DAY)
    const { notices } = await listNotices(workspace, mayor)
    await markRead(workspace, mayor.account, notices.find(({ title }) => title === 'Schule')!.id)
    expect((await send(new Date('2026-11-25T03:00:00Z'))).sent).toBe(0)
    expect((await send()).sent).toBe(2)
    expect(server.mails.map(({ subject }) => subject).sort()).toEqual([
      '2 Mitteilungen aus Reihum',
      `Frage: ${asked.title}`,
    ])
    const { text } = server.mails.find(({ subject }) => subject!.startsWith('2'))!
    expect(text).toContain('Ansprechstelle Ihrer Gemeinde (06636001) geändert: Kita')
    expect(text).not.toContain('Schule')
    await write('Bad')
    await makeNotices(workspace, DAY)
    expect((await send(minutes(60))).sent).toBe(0)
    expect((await send(minutes(24 * 60))).sent).toBe(1)
  })

  it('say nothing of a question that a colleague has answered before the mail went out', async () => {
    const colleague = await person(workspace, 'amt@example.org', [{ role: 'town-hall-unit', municipality: '06636001' }])
    const { id } = await ask()
    await makeNotices(workspace, DAY)
    await queueMails(workspace, NOW)
    await answerQuestion(workspace, mayor, id, { choice: 0, text: '', by: 'page' })
    expect((await listNotices(workspace, colleague)).unread).toBe(1)
    expect(await send()).toEqual({ sent: 0, failed: 0, dropped: 2 })
    expect(server.mails).toEqual([])
  })

  it('are tried again after a failure, later and later, and given up for a mailbox that does not exist', async () => {
    await ask()
    await makeNotices(workspace, DAY)
    await setMailRhythm(workspace, mayor.account, 'immediate')
    server.refuse(1, 451)
    expect(await send()).toEqual({ sent: 0, failed: 1, dropped: 0 })
    expect(await send()).toEqual({ sent: 0, failed: 0, dropped: 0 })
    server.refuse(1, 550)
    expect(await send(minutes(2))).toEqual({ sent: 0, failed: 0, dropped: 1 })
    expect(await send(minutes(5000))).toEqual({ sent: 0, failed: 0, dropped: 0 })
    const row = await workspace.store.read
      .selectFrom('mail_outbox')
      .select(['state', 'fault', 'attempts'])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ state: 'given-up', fault: 'EENVELOPE 550', attempts: 2 })
  })

  it('go out although one before them cannot be put into words', async () => {
    await ask()
    await makeNotices(workspace, DAY)
    await workspace.store.write(({ query }) =>
      query
        .insertInto('mail_outbox')
        .values({ id: 'broken', account: mayor.account, ...fresh(minutes(-1)), purpose: 'receipt', payload: '{' })
        .execute(),
    )
    expect(await send()).toEqual({ sent: 1, failed: 1, dropped: 0 })
    expect(await send(minutes(10_000))).toEqual({ sent: 0, failed: 1, dropped: 0 })
  })

  it('are sent once by several processes, and again only after the lease of one that died', async () => {
    for (let i = 0; i < 8; i++) {
      const someone = await person(workspace, `p${i}@example.org`, [{ role: 'municipality', municipality: '06636001' }])
      await setMailRhythm(workspace, someone.account, 'immediate')
    }
    await ask()
    await makeNotices(workspace, DAY)
    await Promise.all([1, 2, 3, 4].map(() => send()))
    const to = server.mails.map((mail) => JSON.stringify(mail.to))
    expect(to).toHaveLength(new Set(to).size)
    expect(to.length).toBe(9)
    // A process that dies while it sends: the mail is leased and stays waiting.
    await ask({ title: 'Noch eine' })
    await makeNotices(workspace, DAY)
    await setMailRhythm(workspace, mayor.account, 'immediate')
    const dying = { send: () => new Promise<never>(() => {}), close: () => {} }
    await queueMails(workspace, minutes(1))
    void sendMails(workspace, dying, settings, minutes(1))
    await expect
      .poll(
        async () =>
          (
            await workspace.store.read
              .selectFrom('mail_outbox')
              .select('id')
              .where('lease_until', 'is not', null)
              .execute()
          ).length,
      )
      .toBeGreaterThan(0)
    server.mails.length = 0
    expect((await send(minutes(2))).sent).toBe(0)
    expect((await send(minutes(8))).sent).toBeGreaterThan(0)
  })

  it('leave nothing of an erased account, and stop with the link of the mail', async () => {
    await ask()
    await makeNotices(workspace, DAY)
    await setMailRhythm(workspace, mayor.account, 'immediate')
    await send()
    const stop = /abbestellen\?token=([\w-]+)/.exec(server.mails[0]!.text!)![1]!
    await unsubscribe(workspace, `${stop.slice(0, -1)}x`)
    await unsubscribe(workspace, "' or 1=1 --")
    await ask({ title: 'Zweite' })
    await makeNotices(workspace, DAY)
    expect((await send(minutes(1))).sent).toBe(1)
    await unsubscribe(workspace, stop)
    await ask({ title: 'Dritte' })
    await makeNotices(workspace, DAY)
    expect((await send(minutes(2))).sent).toBe(0)
    await workspace.store.write(({ query }) => eraseNotices(query, mayor.account))
    expect((await listNotices(workspace, mayor)).notices).toEqual([])
  })

  it('a reply by mail answers the question, and says what was understood', async () => {
    const { question, reply: to } = await askByMail()
    const text =
      'Ja.\r\nEines ist in der Werkstatt.\r\n\r\nAm 25.11.2026 um 09:00 schrieb Reihum:\r\n> 1  Ja\r\n> 2  Nein\r\n'
    expect(await reply(to, text)).toBe('taken')
    const answer = await readRecord(workspace.store.read, 'answer', `${question.id}.06636001`)
    expect(answer).toMatchObject({
      createdBy: mayor.account,
      state: { choice: 0, text: 'Eines ist in der Werkstatt.', by: 'mail' },
    })
    server.mails.length = 0
    await send(minutes(1))
    expect(server.mails[0]).toMatchObject({ subject: `Verstanden: ${asked.title}` })
    expect(server.mails[0]!.text).toContain('Ihre Antwort: Ja')
    expect(server.mails[0]!.text).toContain('Eines ist in der Werkstatt.')
    // A second reply replaces the first, which stays in the history.
    expect(await reply(to, '2')).toBe('taken')
    expect(await readRecord(workspace.store.read, 'answer', `${question.id}.06636001`)).toMatchObject({
      version: 2,
      state: { choice: 1 },
    })
  })

  it('a reply that cannot be told is asked again and writes nothing', async () => {
    const { question, reply: to } = await askByMail({ freeText: false })
    expect(await reply(to, 'Vielleicht, ich frage nach.')).toBe('not-understood')
    expect(await readRecord(workspace.store.read, 'answer', `${question.id}.06636001`)).toBeUndefined()
    server.mails.length = 0
    await send(minutes(1))
    expect(server.mails[0]!.subject).toBe(`Nicht verstanden: ${asked.title}`)
    expect(server.mails[0]!.replyTo!.value[0]!.address).toMatch(/^antwort\+[0-9a-f]{32}@example\.org$/)
  })

  it('forged, foreign, expired and automatic replies are refused alike and nothing is sent', async () => {
    const { question, reply: to } = await askByMail()
    const forged = to.replace(/\+[0-9a-f]{32}/, `+${'0'.repeat(32)}`)
    expect(await reply(forged, 'Ja')).toBe('refused')
    expect(await reply('antwort@example.org', 'Ja')).toBe('refused')
    expect(await reply(to, 'Ja', { from: neighbour.mail })).toBe('refused')
    expect(await reply(to, 'Ja', { from: `${mayor.mail}, ${neighbour.mail}` })).toBe('refused')
    expect(await reply(to, 'Ja', { headers: 'Auto-Submitted: auto-replied\r\n' })).toBe('automatic')
    expect(await reply(`${to}, ${forged}`, 'Ja')).toBe('refused')
    expect(
      await receiveReply(workspace, Buffer.from(`From: ${mayor.mail}\r\nTo: ${to}\r\n\r\nJa`), minutes(31 * 24 * 60)),
    ).toBe('refused')
    expect(await receiveReply(workspace, new Uint8Array([0, 255, 1, 2, 3]), NOW)).toBe('refused')
    await workspace.store.write(({ query }) =>
      query.deleteFrom('role_grant').where('account', '=', mayor.account).execute(),
    )
    expect(await reply(to, 'Ja')).toBe('refused')
    expect(await readRecord(workspace.store.read, 'answer', `${question.id}.06636001`)).toBeUndefined()
    server.mails.length = 0
    expect((await send(minutes(1))).sent).toBe(0)
  })

  it('an entry is confirmed by a reply, with its day and version', async () => {
    await workspace.store.write((writing) =>
      createRecord(
        writing,
        { kind: 'contact', id: 'k1', region: 'klein', municipality: '06636001', state: { office: 'Bauhof' } },
        office.account,
      ),
    )
    const { reply: to } = await askByMail({
      confirms: { kind: 'contact', id: 'k1' },
      choices: ['Stimmt noch', 'Hat sich geändert'],
    })
    expect(await reply(to, 'ja')).toBe('taken')
    const confirmation = await readRecord(workspace.store.read, 'confirmation', 'contact.k1')
    expect(confirmation).toMatchObject({
      municipality: '06636001',
      state: { version: 1, confirmedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    })
    expect(await ask({ confirms: { kind: 'contact', id: 'nothing' } })).toMatchObject({
      issues: [{ code: 'question-entry-confirms' }],
    })
  })

  it('who may not ask or was not asked is refused', async () => {
    await expect(
      askQuestion(workspace, mayor, { region: 'klein', state: asked, known: ['06636001'], today: DAY }),
    ).rejects.toThrow('not-permitted')
    const { id } = await ask()
    await expect(answerQuestion(workspace, neighbour, id, { choice: 0, text: '', by: 'page' })).rejects.toThrow(
      'not-permitted',
    )
    await expect(answerQuestion(workspace, mayor, id, { choice: 7, text: '', by: 'page' })).rejects.toThrow(
      'question-answer-choice',
    )
    await expect(answerQuestion(workspace, mayor, id, { choice: null, text: ' ', by: 'page' })).rejects.toThrow(
      'question-answer-empty',
    )
    await expect(answerQuestion(workspace, mayor, 'nothing', { choice: 0, text: '', by: 'page' })).rejects.toThrow(
      'question-gone',
    )
    expect(await ask({ title: ' ', choices: ['a'], municipalities: ['99'], due: '2020-01-01' })).toMatchObject({
      issues: [
        { code: 'question-entry-title' },
        { code: 'question-entry-choices-two' },
        { code: 'question-entry-municipality' },
        { code: 'question-entry-past' },
      ],
    })
  })
})
