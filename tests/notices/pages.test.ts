import { beforeAll, describe, expect, it } from 'vitest'
import { askQuestion, type QuestionState } from '../../src/app/index.ts'
import { makeNotices } from '../../src/app/notices/makeNotices.ts'
import { createServer } from '../../src/http/index.ts'
import { words } from '../../src/messages/index.ts'
import { createRecord, listRecords } from '../../src/store/index.ts'
import { form, grant, HOST, type SignedIn, signedIn, testWorkspace } from '../accounts/testWorkspace.ts'
import { smallPort } from '../web/smallRegion.ts'

const workspace = testWorkspace()
const { text } = words('de')
let server: ReturnType<typeof createServer>
let office: SignedIn
let mayor: SignedIn
let neighbour: SignedIn
beforeAll(async () => {
  server = createServer(await smallPort(), { workspace: workspace.get() })
  office = await signedIn(workspace.get(), [grant('coordination')])
  mayor = await signedIn(workspace.get(), [grant('municipality', { municipality: '06636001' })], { name: 'Bea Muster' })
  neighbour = await signedIn(workspace.get(), [grant('municipality', { municipality: '06636003' })])
})

const get = (path: string, who: SignedIn | null = null) => server.request(path, { headers: who?.headers ?? HOST })
const page = async (path: string, who: SignedIn | null = null) => (await get(path, who)).text()
const post = (path: string, who: SignedIn, fields: Record<string, string>) => server.request(path, form(who, fields))
const round = () => makeNotices(workspace.get(), '2026-11-25')

const HOSTILE = '<script>alert(1)</script>'
const asking = {
  region: 'klein',
  title: `Stimmt es noch? ${HOSTILE}`,
  choices: 'Ja\nNein',
  freeText: '1',
  municipalities: '06636001',
  due: '2099-12-31',
}

describe('a question', () => {
  let path = ''

  it('is asked by the office, and kept as it was typed where something is wrong', async () => {
    const wrong = await post('/fragen', office, { ...asking, title: '', choices: 'Nur eine', due: '2020-01-01' })
    expect(wrong.status).toBe(422)
    const shown = await wrong.text()
    expect(shown).toContain(text('issue.question-entry-title'))
    expect(shown).toContain(text('issue.question-entry-past'))
    expect(shown).toContain('>Nur eine</textarea>')
    expect(shown).toContain('value="06636001" checked')
    const asked = await post('/fragen', office, asking)
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/fragen?region=klein&erledigt=gefragt'])
    const list = await page('/fragen?region=klein', office)
    path = /href="(\/fragen\/[0-9a-f]+)"/.exec(list)![1]!
    expect(list).not.toContain(HOSTILE)
    expect(list).toContain(text('fragen.progress', { answered: 0, asked: 1 }))
  })

  it('waits where it was asked: on the start page, on the page of the municipality, in the bell', async () => {
    await round()
    const start = await page('/', mayor)
    expect(start).toContain(text('start.yours', { name: 'Bea Muster' }))
    expect(start).toContain(`href="${path}"`)
    expect(start).toContain(text('mitteilungen.bell', { n: 1 }))
    expect(await page('/gemeinden/06636001?region=klein', neighbour)).toContain(`href="${path}"`)
    expect(await page('/gemeinden/06636003?region=klein', neighbour)).toContain(text('gemeinde.waiting-none'))
    expect(await page('/gemeinden/06636001?region=klein')).not.toContain('gemeinde-wartet')
    expect(await page('/')).not.toContain('class="bell"')
    expect(await page('/', neighbour)).toContain(text('mitteilungen.bell', { n: 0 }))
  })

  it('is answered by who was asked, and by nobody else', async () => {
    expect((await post(path, neighbour, { choice: '0' })).status).toBe(403)
    expect((await get(path)).status).toBe(303)
    const empty = await post(path, mayor, { text: '  ' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain(text('issue.question-answer-empty'))
    expect((await post(path, mayor, { choice: '7' })).status).toBe(422)
    expect((await post(path, mayor, { choice: '0', csrf: 'x' })).status).toBe(403)
    expect((await post(path, mayor, { choice: '1', text: HOSTILE })).status).toBe(303)
    const shown = await page(path, neighbour)
    expect(shown).toContain('Öhringsdorf')
    expect(shown).not.toContain(HOSTILE)
    expect(await page('/', mayor)).toContain(text('start.yours-questions', { n: 0 }))
    expect((await get('/fragen/nichts', mayor)).status).toBe(404)
    expect((await get("/fragen/'%20or%201=1", mayor)).status).toBe(404)
  })

  it('is found by the search of who may see it', async () => {
    expect(await page('/suche?region=klein&q=stimmt', mayor)).toContain(`href="${path}"`)
    expect(await page('/suche?region=klein&q=stimmt')).not.toContain(`href="${path}"`)
  })
})

describe('the notices', () => {
  it('are one’s own, read one by one and all', async () => {
    await round()
    const list = await page('/mitteilungen', office)
    expect(list).toContain('Antwort auf Ihre Frage')
    const id = /name="id" value="([0-9a-f]+)"/.exec(list)![1]!
    expect((await post('/mitteilungen', mayor, { id })).status).toBe(303)
    expect(await page('/mitteilungen', office)).toContain(text('mitteilungen.unread', { n: 1 }))
    await post('/mitteilungen', office, { id, gelesen: '1' })
    expect(await page('/mitteilungen', office)).toContain(text('mitteilungen.unread', { n: 0 }))
    await post('/mitteilungen', office, { id, gelesen: '0' })
    await post('/mitteilungen', office, { alle: '1' })
    expect(await page('/mitteilungen?ungelesen=1', office)).toContain(text('mitteilungen.none'))
    expect((await get('/mitteilungen')).status).toBe(303)
    expect((await get("/mitteilungen?vor=1'--", office)).status).toBe(200)
  })

  it('keep how mail is wanted, and follow a region that one belongs to', async () => {
    expect((await post('/mitteilungen/einstellungen', mayor, { mail: 'weekly' })).status).toBe(303)
    expect(await page('/mitteilungen', mayor)).toMatch(/value="weekly" checked/)
    expect((await post('/mitteilungen/einstellungen', mayor, { mail: 'hourly' })).status).toBe(400)
    expect((await post('/mitteilungen/verfolgen', mayor, { region: 'fremd', an: '1' })).status).toBe(404)
    await post('/mitteilungen/verfolgen', mayor, { region: 'klein', an: '1' })
    const contact = { kind: 'contact', id: 'k1', region: 'klein', state: { office: 'Bauhof' } }
    await workspace.get().store.write((writing) => createRecord(writing, contact, office.account))
    await round()
    expect(await page('/mitteilungen', mayor)).toContain('Ansprechstelle geändert: Bauhof')
    expect(await page('/mitteilungen', neighbour)).not.toContain('Bauhof')
  })

  it('stop by the link of a mail without signing in, whoever follows it', async () => {
    await post('/mitteilungen/einstellungen', mayor, { mail: 'daily' })
    const { unsubscribe_token: unsubscribe } = await workspace
      .get()
      .store.read.selectFrom('notice_setting')
      .select('unsubscribe_token')
      .where('account', '=', mayor.account)
      .executeTakeFirstOrThrow()
    const link = `/mitteilungen/abbestellen?token=${unsubscribe}`
    const asked = await get(link)
    const cookie = asked.headers.get('set-cookie')!.split(';')[0]!
    const csrf = /name="csrf" value="([^"]+)"/.exec(await asked.text())![1]!
    // A program that follows links has ended nothing.
    expect(await page('/mitteilungen', mayor)).toMatch(/value="daily" checked/)
    const send = (token: string) =>
      server.request('/mitteilungen/abbestellen', {
        method: 'POST',
        headers: { ...HOST, cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ csrf, token }).toString(),
      })
    expect((await send('falsch')).status).toBe(303)
    expect(await page('/mitteilungen', mayor)).toMatch(/value="daily" checked/)
    expect((await send(unsubscribe)).status).toBe(303)
    expect(await page('/mitteilungen', mayor)).toMatch(/value="never" checked/)
  })

  it('about an entry that is to be confirmed lead to it', async () => {
    const state: QuestionState = {
      title: 'Stimmt der Kontakt?',
      text: '',
      choices: ['Stimmt noch', 'Nein'],
      freeText: true,
      municipalities: ['06636001'],
      accounts: [],
      due: null,
      confirms: { kind: 'contact', id: 'k1' },
    }
    const viewer = { account: office.account, grants: [grant('coordination')] }
    const made = await askQuestion(workspace.get(), viewer, {
      region: 'klein',
      state,
      known: ['06636001'],
      today: '2026-11-25',
    })
    const id = 'id' in made ? made.id : ''
    expect(await page(`/fragen/${id}`, mayor)).toContain('href="/verlauf/contact/k1?region=klein"')
  })
})

describe('an entry that is to be confirmed', () => {
  const REGION = 'region=klein'
  const makeContact = async (id: string, municipality: string | null, visibility: 'members' | 'draft' = 'members') => {
    const state = { office: `Stelle ${id}`, municipality }
    await workspace
      .get()
      .store.write((w) =>
        createRecord(w, { kind: 'contact', id, region: 'klein', municipality, state, visibility }, 'a1'),
      )
    return `/daten/register/contact/${id}`
  }
  const ask = 'Bestätigen lassen …'
  const button = 'value="confirm"'

  it('is confirmed by its municipality alone, in the version that it was shown', async () => {
    const path = await makeContact('c1', '06636001')
    const at = `${path}?${REGION}`
    expect(await page(at, mayor)).toContain(button)
    expect(await page(at, mayor)).toContain('Noch nicht bestätigt.')
    for (const other of [office, neighbour]) expect(await page(at, other)).not.toContain(button)
    const confirm = { region: 'klein', act: 'confirm', version: '1' }
    expect((await post(path, neighbour, confirm)).status).toBe(403)
    expect((await post(path, office, confirm)).status).toBe(403)
    expect((await post(path, mayor, { ...confirm, version: '7' })).status).toBe(409)
    expect((await post(`${path}x`, mayor, confirm)).status).toBe(404)
    const done = await post(path, mayor, confirm)
    expect(done.status).toBe(303)
    expect(await page(done.headers.get('location')!, mayor)).toContain('Danke, der Eintrag ist bestätigt.')
    expect(await page(at, office)).toMatch(/Zuletzt bestätigt am \d\d\.\d\d\.\d{4}\./)
    await post(path, mayor, {
      region: 'klein',
      act: 'save',
      version: '1',
      'f.office': 'Neu',
      'f.municipality.ags': '06636001',
    })
    expect(await page(at, office)).toMatch(/Zuletzt bestätigt am [\d.]+, seither geändert\./)
  })

  it('is asked about from its own page, and its confirmation answers the question', async () => {
    const path = await makeContact('c2', '06636001')
    expect(await page(`${path}?${REGION}`, mayor)).not.toContain(ask)
    const shown = await page(`${path}?${REGION}`, office)
    expect(shown).toContain(ask)
    const href = /href="(\/fragen\?[^"]*eintrag[^"]*)"/.exec(shown)![1]!.replaceAll('&amp;', '&')
    const prepared = await page(href, office)
    expect(prepared).toContain('Stimmt der Eintrag „Stelle c2“ noch?')
    expect(prepared).toMatch(/value="06636001" checked|checked[^>]*value="06636001"/)
    expect(prepared).toMatch(/name="due"[^>]*value="\d{4}-\d\d-\d\d"|value="\d{4}-\d\d-\d\d"[^>]*name="due"/)
    expect(prepared).not.toContain('name="choices"')
    const fields = { region: 'klein', eintrag: 'contact/c2', title: 'Stimmt das?', municipalities: '06636001', due: '' }
    expect((await post('/fragen', office, { ...fields, eintrag: 'contact/gone' })).status).toBe(422)
    // What is wrong with it comes back with what was chosen.
    const again = await post('/fragen', office, { ...fields, title: '' })
    expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('value="contact/c2"')])
    expect((await post('/fragen', office, fields)).status).toBe(303)
    const { store } = workspace.get()
    const questions = await listRecords<QuestionState>(store.read, { kind: 'question', region: 'klein' })
    const asked = questions.find(({ state }) => state.confirms?.id === 'c2')!
    expect(asked.state.choices).toEqual(['Stimmt noch', 'Hat sich geändert'])
    await post(path, mayor, { region: 'klein', act: 'confirm', version: '1' })
    expect(await page(`/fragen/${asked.id}`, office)).toContain('Stimmt noch')
    const answers = await listRecords(store.read, { kind: 'answer', ids: [`${asked.id}.06636001`] })
    expect(answers).toMatchObject([{ municipality: '06636001', version: 1, state: { choice: 0, by: 'page' } }])
  })

  it('is no draft, and nobody who may not ask is offered it', async () => {
    const path = await makeContact('c3', '06636001', 'draft')
    const shown = await page(`${path}?${REGION}`, mayor)
    expect(shown).not.toContain(button)
    expect((await post(path, mayor, { region: 'klein', act: 'confirm', version: '1' })).status).toBe(403)
    expect(await page(`/fragen?${REGION}&eintrag=contact/c3`, office)).toContain(text('fragen.ask'))
  })
})
