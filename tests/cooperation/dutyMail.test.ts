import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMailer, importCooperation, listEntries, type MailSettings, setMailRhythm } from '../../src/app/index.ts'
import { queueDutyMails } from '../../src/app/mail/queueDutyMails.ts'
import { receiveReply } from '../../src/app/mail/receiveReply.ts'
import { sendMails } from '../../src/app/mail/sendMails.ts'
import { type MailServer, startMailServer } from '../notices/mailServer.ts'
import { person } from '../notices/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

/** A Monday. */
const NOW = new Date('2026-11-23T08:00:00.000Z')
const TOWN = '06636001'
const document = {
  actors: [{ id: 'auental', kind: 'municipality', ags: TOWN, name: 'Gemeinde Auental' }],
  tasks: [
    { id: 't1', what: 'Räume melden', due: '2026-11-20', ags: TOWN, owner: 'auental' },
    { id: 't2', what: 'Fahrtwünsche sammeln', due: '2026-12-01', ags: TOWN },
    { id: 't3', what: 'Schlüssel übergeben', due: '2026-12-04', ags: TOWN },
    { id: 'spaet', what: 'Erst im Sommer', due: '2027-07-01', ags: TOWN },
    { id: 'fremd', what: 'Sache des Nachbarn', due: '2026-12-01', ags: '06636002' },
  ],
  councilItems: [{ id: 'plan', title: 'Plan im Rat', due: '2026-12-02', state: 'open', ags: TOWN }],
}

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.mails.length = 0
})

onBothDatabases('the weekly mail about what waits', (database) => {
  const prepared = async () => {
    const workspace = workspaceOn(await database.open())
    await importCooperation(workspace, { region: 'klein', file: 'k.yaml', document, visibility: 'members' })
    const mayor = await person(workspace, 'rathaus@example.org', [{ role: 'municipality', municipality: TOWN }])
    const resident = await person(workspace, 'wer@example.org', [{ role: 'resident' }])
    const settings: MailSettings = {
      smtpUrl: server.url,
      from: 'Reihum <reihum@example.org>',
      replyTo: 'antwort@example.org',
      siteUrl: 'https://reihum.example.org',
    }
    const send = async (now = NOW) => {
      const mailer = createMailer(settings)
      try {
        const queued = await queueDutyMails(workspace, now)
        await sendMails(workspace, mailer, settings, now)
        return queued
      } finally {
        mailer.close()
      }
    }
    const reply = (to: string, text: string, from = mayor.mail) =>
      receiveReply(workspace, Buffer.from(`From: ${from}\r\nTo: ${to}\r\nSubject: Re\r\n\r\n${text}`), NOW)
    const states = async () => {
      const tasks = await listEntries(workspace, mayor, { kind: 'task', region: 'klein' })
      return Object.fromEntries(tasks.map(({ id, state }) => [id.slice('klein-'.length), state]))
    }
    return { workspace, mayor, resident, send, reply, states }
  }

  it('goes to those for whom something waits, once a week, with what can be answered numbered', async () => {
    const { send } = await prepared()
    expect(await send(new Date('2026-11-24T08:00:00Z'))).toBe(0)
    expect(await send()).toBe(1)
    expect(await send(new Date('2026-11-23T09:00:00Z'))).toBe(0)
    const [mail, ...others] = server.mails
    expect(others).toEqual([])
    expect(mail!.subject).toBe('4 Aufgaben warten')
    const text = mail!.text!
    expect(text).toContain('1  Räume melden (überfällig seit 20.11.2026)')
    expect(text).toContain('2  Fahrtwünsche sammeln (bis 01.12.2026)')
    expect(text).toContain('3  Schlüssel übergeben (bis 04.12.2026)')
    expect(text).toMatch(/Außerdem:[\s\S]*Plan im Rat \(bis 02.12.2026\)/)
    expect(text).not.toMatch(/Sommer|Nachbarn/)
    expect(await send(new Date('2026-11-30T08:00:00Z'))).toBe(1)
  })

  it('a municipality answers its three duties of the month in one reply', async () => {
    const { send, reply, states } = await prepared()
    await send()
    const to = server.mails[0]!.replyTo!.value[0]!.address!
    const outcome = await reply(
      to,
      '1 erledigt\n2 bis 15.12.2026\n3 Wer kommt den Schlüssel holen?\n\n> 1  Räume melden',
    )
    expect(outcome).toBe('taken')
    expect(await states()).toMatchObject({
      t1: { state: 'done', done: '2026-11-23' },
      t2: { state: 'open', due: '2026-12-15' },
      t3: { state: 'open', note: '2026-11-23: Wer kommt den Schlüssel holen?' },
      fremd: { state: 'open' },
    })
    await send(new Date('2026-11-23T10:00:00Z'))
    const receipt = server.mails[1]!
    expect(receipt.subject).toBe('Verstanden: Ihre Antwort zu Aufgaben')
    expect(receipt.text).toContain('„Räume melden“ ist erledigt. Danke!')
    expect(receipt.text).toContain('„Fahrtwünsche sammeln“ ist auf den 15.12.2026 verschoben.')
    expect(receipt.text).toContain('Ihre Bemerkung steht bei „Schlüssel übergeben“.')
  })

  it('what cannot be told is said; nobody else answers, and nobody who lost the role', async () => {
    const { workspace, mayor, send, reply } = await prepared()
    await send()
    const to = server.mails[0]!.replyTo!.value[0]!.address!
    expect(await reply(to, 'erledigt')).toBe('not-understood')
    await send(new Date('2026-11-23T10:00:00Z'))
    expect(server.mails[1]!.text).toContain('Nicht zuordnen konnten wir: erledigt')
    expect(await reply(to, '1 erledigt', 'fremd@example.org')).toBe('refused')
    await workspace.store.write(({ query }) =>
      query.deleteFrom('role_grant').where('account', '=', mayor.account).execute(),
    )
    expect(await reply(to, '1 erledigt')).toBe('not-understood')
    await send(new Date('2026-11-23T11:00:00Z'))
    expect(server.mails[2]!.text).not.toContain('Räume melden')
    const office = {
      account: 'x',
      grants: [{ role: 'coordination', region: 'klein', municipality: null, object: null }],
    } as const
    const tasks = await listEntries(workspace, office, { kind: 'task', region: 'klein' })
    expect(tasks.every(({ state }) => state.state === 'open')).toBe(true)
  })

  it('nobody who wants no mail is reminded', async () => {
    const { workspace, mayor, send } = await prepared()
    await setMailRhythm(workspace, mayor.account, 'never')
    expect(await send()).toBe(0)
    expect(server.mails).toEqual([])
  })
})
