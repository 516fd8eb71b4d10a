import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { form, grant, HOST, type SignedIn, signedIn, testWorkspace } from '../../tests/accounts/testWorkspace.ts'
import { HOSTILE, smallPort } from '../../tests/web/smallRegion.ts'
import { beginUpload, findJob, jobsOf, requestExample, requestExport, UPLOAD_LIMITS } from '../app/index.ts'
import type { ServerPort } from '../contract/index.ts'
import { createServer } from './createServer.ts'

const LIMITS = { ...UPLOAD_LIMITS, fileBytes: 5000, totalBytes: 12_000, files: 3 }
const workspace = testWorkspace()
let port: ServerPort
let office: SignedIn
let coordination: SignedIn
let member: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  port = await smallPort()
  office = await signedIn(workspace.get(), [grant('administrator', { region: null })])
  coordination = await signedIn(workspace.get(), [grant('coordination')])
  member = await signedIn(workspace.get(), [grant('resident')])
  stranger = await signedIn(workspace.get(), [grant('coordination', { region: 'fremd' })])
})

const server = () => createServer(port, { workspace: workspace.get(), uploadLimits: LIMITS })
const get = (path: string, who: SignedIn | null = office) =>
  server().request(path, { headers: { ...(who?.headers ?? HOST) } })
const post = (path: string, who: SignedIn, fields: Record<string, string> = {}) =>
  server().request(path, form(who, fields))
const send = (path: string, who: SignedIn, body: unknown, type = 'application/json') =>
  server().request(path, {
    method: 'POST',
    headers: { ...who.headers, 'content-type': type, 'x-csrf-token': who.csrf },
    body: type === 'application/json' ? JSON.stringify(body) : (body as string),
  })

type Part = readonly [name: string, value: string, file?: string]
const BOUNDARY = 'grenze'
const multipart = (parts: readonly Part[], end = `--${BOUNDARY}--\r\n`) =>
  parts
    .map(([name, value, file]) => {
      const filename = file === undefined ? '' : `; filename="${file}"`
      return `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`
    })
    .join('') + end
const upload = (
  who: SignedIn,
  body: BodyInit,
  query: Record<string, string> = {},
  headers: Record<string, string> = {},
) =>
  server().request(`/daten/regionen/neu?${new URLSearchParams({ csrf: who.csrf, ...query })}`, {
    method: 'POST',
    headers: { ...who.headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
const uploads = () => {
  try {
    return readdirSync(join(workspace.get().dataDir, 'uploads'))
  } catch {
    return []
  }
}
const jobOf = async (response: Response) => {
  expect(response.status).toBe(303)
  const id = /^\/verwaltung\/arbeiten\/([0-9a-f-]{36})$/.exec(response.headers.get('location') ?? '')![1]!
  return (await findJob(workspace.get(), id))!
}

describe('the form of a new region', () => {
  it('lays files into the folder of a job, under names that are no paths', async () => {
    const parts: Part[] = [
      ['name', 'Talkreis eins'],
      ['inside', '06636'],
      ['osm', '', ''],
      ['population', 'a;b', '../../../etc/passwd'],
      ['facilities', 'c', '..\\..\\Ärzte & "mehr".csv'.replaceAll('"', '%22')],
      ['statistics', 'd', '.hidden'],
    ]
    const job = await jobOf(await upload(office, multipart(parts)))
    expect(job).toMatchObject({
      kind: 'region-build',
      region: 'talkreis-eins',
      state: 'waiting',
      createdBy: office.account,
    })
    expect(job.inputs).toEqual([
      { role: 'population', name: 'passwd', bytes: 3 },
      { role: 'facilities', name: 'Ärzte _ _22mehr_22.csv', bytes: 1 },
      { role: 'statistics', name: 'hidden', bytes: 1 },
    ])
    const folder = join(workspace.get().dataDir, 'jobs', job.id, 'in')
    expect(readFileSync(join(folder, '0', 'passwd'), 'utf8')).toBe('a;b')
    expect(uploads()).toEqual([])
    const page = await (await get(`/verwaltung/arbeiten/${job.id}`)).text()
    expect(page).toContain('Region bauen: Talkreis eins')
    expect(page).toContain('Die Arbeit wartet')
    expect(page).toContain('http-equiv="refresh"')
  })

  it('says what is wrong beside what was typed, and keeps files that have come', async () => {
    const response = await upload(
      office,
      multipart([
        ['name', ' '],
        ['ring', HOSTILE],
        ['osm', 'x', 'karte.osm.pbf'],
      ]),
    )
    expect(response.status).toBe(422)
    const text = await response.text()
    expect(text).toContain('Geben Sie der Region einen Namen')
    expect(text).toContain('ist keine Entfernung')
    expect(text).not.toContain(HOSTILE)
    expect(text).not.toContain('<script>alert')
    const key = /value="(upload:osm:[0-9a-f-]{36})"/.exec(text)![1]!
    // Sent again with a name, without the file.
    const job = await jobOf(
      await upload(
        office,
        multipart([
          ['name', 'Talkreis zwei'],
          ['behalten', key],
        ]),
      ),
    )
    expect(job.inputs).toEqual([{ role: 'osm', name: 'karte.osm.pbf', bytes: 1 }])
    // It is used up.
    const again = await upload(
      office,
      multipart([
        ['name', 'Talkreis drei'],
        ['behalten', key],
      ]),
    )
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('nicht mehr da')
  })

  it('without a file, with an empty one, with too large and too many ones is refused with a sentence', async () => {
    const before = uploads().length
    const sentence = async (parts: readonly Part[]) => {
      const response = await upload(office, multipart([['name', 'Kreis'], ...parts]))
      return [response.status, await response.text()] as const
    }
    for (const [parts, words] of [
      [[], 'Wählen Sie wenigstens eine Datei aus'],
      [[['osm', '', 'leer.osm.pbf']], '„leer.osm.pbf“ ist leer'],
      [[['osm', 'x'.repeat(6000), 'groß.osm.pbf']], '„groß.osm.pbf“ ist zu groß'],
    ] as const) {
      const [status, text] = await sentence(parts)
      expect([words, status]).toEqual([words, 422])
      expect(text).toContain(words)
    }
    const [many] = await sentence(['a', 'b', 'c', 'd'].map((name) => ['osm', 'x', name] as const))
    expect(many).toBe(413)
    expect(uploads().length).toBe(before)
  })

  it('that breaks off, is broken or is none leaves nothing behind', async () => {
    const before = [uploads().length, (await jobsOf(workspace.get())).length]
    const whole = multipart([
      ['name', 'Kreis'],
      ['osm', 'x'.repeat(2000), 'karte.osm.pbf'],
    ])
    const cut = () =>
      new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode(whole.slice(0, 600)))
          setTimeout(() => stream.error(new Error('connection lost')), 20)
        },
      })
    for (const body of [cut(), whole.slice(0, 600), 'no form', ''])
      expect((await upload(office, body)).status).toBeGreaterThanOrEqual(400)
    expect((await upload(office, whole, {}, { 'content-type': 'multipart/form-data; boundary=' })).status).toBe(400)
    expect((await upload(office, whole, {}, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await upload(office, whole, {}, { 'content-length': String(10 ** 9) })).status).toBe(413)
    expect((await upload({ ...office, csrf: member.csrf }, whole)).status).toBe(403)
    expect([uploads().length, (await jobsOf(workspace.get())).length]).toEqual(before)
  })

  it('is for those who build regions, and a new state for those of the region', async () => {
    const parts = multipart([
      ['name', 'Kreis'],
      ['osm', 'x', 'a.pbf'],
    ])
    expect((await upload(coordination, parts)).status).toBe(403)
    expect((await upload(member, parts)).status).toBe(403)
    expect((await upload(stranger, parts, { region: 'klein' })).status).toBe(403)
    // Allowed in one region, meant for none.
    const twofold = await server().request(`/daten/regionen/neu?region=&region=klein&csrf=${coordination.csrf}`, {
      method: 'POST',
      headers: { ...coordination.headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: parts,
    })
    expect(twofold.status).toBe(400)
    const own = await jobOf(await upload(coordination, parts, { region: 'klein' }))
    expect(own).toMatchObject({ region: 'klein' })
    // One build of a region at a time.
    const second = await upload(coordination, parts, { region: 'klein' })
    expect(second.status).toBe(409)
    expect(await second.text()).toContain('Das geschieht gerade schon')
    // Files of another region's build are not to be had.
    const kept = multipart([
      ['name', 'Kreis'],
      ['behalten', `job:${own.id}:in/0/a.pbf`],
    ])
    expect((await upload(stranger, kept, { region: 'fremd' })).status).toBe(403)
  })
})

describe('uploads in parts', () => {
  const begin = async (bytes: number, who = office) =>
    (await (await send('/api/uploads', who, { name: 'karte.osm.pbf', bytes })).json()) as { id: string }
  const part = (id: string, offset: number, body: string, who = office) =>
    send(`/api/uploads/${id}?offset=${offset}`, who, body, 'application/octet-stream')

  it('go on where they broke off', async () => {
    const { id } = await begin(10)
    expect(await (await part(id, 0, 'abcd')).json()).toMatchObject({ received: 4 })
    const wrong = await part(id, 0, 'abcd')
    expect(wrong.status).toBe(409)
    expect(await wrong.json()).toMatchObject({
      error: { issues: [{ code: 'upload-offset', params: { received: 4 } }] },
    })
    expect(await (await get(`/api/uploads/${id}`)).json()).toMatchObject({ received: 4, bytes: 10 })
    expect(await (await part(id, 4, 'efghij')).json()).toMatchObject({ received: 10 })
    const job = await jobOf(
      await upload(
        office,
        multipart([
          ['name', 'In Teilen'],
          ['behalten', `upload:osm:${id}`],
        ]),
      ),
    )
    expect(readFileSync(join(workspace.get().dataDir, 'jobs', job.id, 'in', '0', 'karte.osm.pbf'), 'utf8')).toBe(
      'abcdefghij',
    )
  })

  it('take no more than was announced and allowed, and are whole before they are used', async () => {
    const { id } = await begin(4)
    expect((await part(id, 0, 'abcdef')).status).toBe(413)
    expect((await send('/api/uploads', office, { name: 'x', bytes: 6000 })).status).toBe(413)
    for (const body of [{}, { name: 1, bytes: 2 }, { name: 'x', bytes: -1 }, { name: 'x', bytes: 1.5 }, []])
      expect((await send('/api/uploads', office, body)).status).toBe(400)
    const half = await begin(10)
    await part(half.id, 0, 'abc')
    const early = await upload(
      office,
      multipart([
        ['name', 'Halb'],
        ['behalten', `upload:osm:${half.id}`],
      ]),
    )
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('nicht vollständig angekommen')
  })

  it('are seen by nobody else, and no path leads out of their folder', async () => {
    const { id } = await begin(4)
    expect((await get(`/api/uploads/${id}`, coordination)).status).toBe(404)
    expect((await part(id, 0, 'x', coordination)).status).toBe(404)
    for (const other of ['..%2F..%2Fworkspace.sqlite', 'x', `${id}.json`])
      expect((await get(`/api/uploads/${other}`)).status).toBe(404)
    expect((await get(`/api/uploads/${id}`, member)).status).toBe(403)
  })

  it('say when there is no room', async () => {
    const at = new Date().toISOString()
    const refused = beginUpload(
      workspace.get().dataDir,
      { name: 'x', bytes: 1, actor: 'a1', at },
      { ...UPLOAD_LIMITS, freeBytes: Number.MAX_SAFE_INTEGER },
    )
    await expect(refused).rejects.toMatchObject({ issue: { code: 'upload-no-room' } })
  })
})

describe('the pages of jobs', () => {
  it('show those of the own regions, with what may be done', async () => {
    const asked = { kind: 'report-pdf', payload: { region: 'klein', municipality: null, language: 'de' } } as const
    const job = await requestExport(workspace.get(), member.account, asked)
    const list = await (await get('/verwaltung/arbeiten?region=klein', coordination)).text()
    expect(list).toContain(job.id)
    expect(list).toContain('Ada Beispiel')
    expect(await (await get('/verwaltung/arbeiten', stranger)).text()).not.toContain(job.id)
    expect((await get(`/verwaltung/arbeiten/${job.id}`, stranger)).status).toBe(403)
    expect((await get(`/verwaltung/arbeiten/${job.id}`, null)).status).toBe(303)
    expect((await get('/verwaltung/arbeiten/no-such')).status).toBe(404)
    expect((await get('/api/jobs/no-such')).status).toBe(404)
    const { jobs } = (await (await get('/api/jobs?state=waiting&kind=report-pdf', coordination)).json()) as {
      jobs: { id: string }[]
    }
    expect(jobs.map(({ id }) => id)).toEqual([job.id])
    // A program is not answered another question than it asked; a page shows all.
    const misspelt = await get('/api/jobs?state=wating', coordination)
    expect([misspelt.status, await misspelt.text()]).toEqual([400, expect.stringContaining('wating')])
    expect((await get('/verwaltung/arbeiten?state=wating', coordination)).status).toBe(200)
    // Whoever asked for it may end it; another member may not.
    const other = await signedIn(workspace.get(), [grant('resident')])
    expect((await post(`/verwaltung/arbeiten/${job.id}/abbrechen`, other)).status).toBe(403)
    expect((await post(`/verwaltung/arbeiten/${job.id}/abbrechen`, member)).status).toBe(303)
    expect(await findJob(workspace.get(), job.id)).toMatchObject({ state: 'cancelled' })
    expect(await (await get(`/verwaltung/arbeiten/${job.id}`, member)).text()).toContain('wurde abgebrochen')
    const retried = await send(`/api/jobs/${job.id}/retry`, coordination, {})
    expect(await retried.json()).toMatchObject({ state: 'waiting' })
    expect(await (await send(`/api/jobs/${job.id}/cancel`, coordination, {})).json()).toMatchObject({
      state: 'cancelled',
    })
  })

  it('let nobody begin again what she may not ask for any more', async () => {
    // Had a role in the region once, and has one elsewhere.
    const former = await signedIn(workspace.get(), [grant('resident', { region: 'fremd' })])
    const job = await requestExample(workspace.get(), former.account, { region: 'klein-beispiel' })
    expect((await post(`/verwaltung/arbeiten/${job.id}/abbrechen`, former)).status).toBe(303)
    const page = await (await get(`/verwaltung/arbeiten/${job.id}`, former)).text()
    expect(page).not.toContain('/wiederholen')
    expect((await post(`/verwaltung/arbeiten/${job.id}/wiederholen`, former)).status).toBe(403)
    expect((await send(`/api/jobs/${job.id}/retry`, former, {})).status).toBe(403)
    const again = await post(`/verwaltung/arbeiten/${job.id}/wiederholen?lang=en`, office)
    expect([again.status, again.headers.get('location')]).toEqual([303, `/verwaltung/arbeiten/${job.id}?lang=en`])
  })

  it('give the files of a job, and nothing beside them', async () => {
    const { store, dataDir } = workspace.get()
    const asked = { kind: 'report-pdf', payload: { region: 'klein', municipality: '1', language: 'de' } } as const
    const { id } = await requestExport(workspace.get(), member.account, asked)
    mkdirSync(join(dataDir, 'jobs', id, 'out'), { recursive: true })
    writeFileSync(join(dataDir, 'jobs', id, 'out', 'Bericht Öhr.pdf'), '%PDF')
    await store.write(async ({ query }) => {
      const files = [{ name: 'Bericht Öhr.pdf', bytes: 4, type: 'application/pdf' }]
      await query
        .updateTable('job')
        .set({ state: 'done', result: JSON.stringify({ files }) })
        .where('id', '=', id)
        .execute()
    })
    const page = await (await get(`/verwaltung/arbeiten/${id}`, member)).text()
    const href = /href="(\/verwaltung\/arbeiten\/[^"]+\/datei\/[^"]+)"/.exec(page)![1]!
    const file = await get(href, member)
    expect(await file.text()).toBe('%PDF')
    expect(file.headers.get('content-type')).toBe('application/pdf')
    expect((await get(`/verwaltung/arbeiten/${id}/datei/..%2F..%2F..%2Fworkspace.sqlite`, member)).status).toBe(404)
    expect((await get(href, stranger)).status).toBe(403)
  })
})

describe('the pages of regions', () => {
  it('are for those who build them', async () => {
    const page = await (await get('/daten/regionen')).text()
    expect(page).toContain('/daten/regionen/klein')
    expect(page).toContain('Kreis herunterladen')
    const limited = await (await get('/daten/regionen', coordination)).text()
    expect(limited).toContain('/daten/regionen/klein')
    expect(limited).not.toContain('Kreis herunterladen')
    expect((await get('/daten/regionen', member)).status).toBe(403)
    expect((await get('/daten/regionen/klein', coordination)).status).toBe(200)
    expect((await get('/daten/regionen/klein', stranger)).status).toBe(403)
    expect((await get('/daten/regionen/nirgends')).status).toBe(404)
    expect((await get('/daten/regionen/neu?region=klein', coordination)).status).toBe(200)
  })

  it('take a county by its key, and say what is no key', async () => {
    const wrong = await post('/daten/regionen/herunterladen', office, { ags: HOSTILE, name: '' })
    expect(wrong.status).toBe(422)
    const text = await wrong.text()
    expect(text).toContain('aria-invalid="true"')
    expect(text).not.toContain(HOSTILE)
    const job = await jobOf(
      await post('/daten/regionen/herunterladen', office, { ags: '06636', name: 'Werra-Meißner' }),
    )
    expect(job).toMatchObject({ kind: 'region-fetch', region: '06636', subject: '06636 Werra-Meißner' })
    expect((await post('/daten/regionen/herunterladen', office, { ags: '06632' })).status).toBe(409)
    expect((await post('/daten/regionen/herunterladen', coordination, { ags: '06632' })).status).toBe(403)
    expect(await (await get('/daten/regionen')).text()).toContain(job.id)
  })

  it('say what cannot be done about a region that is gone', async () => {
    const state = await post('/daten/regionen/klein/stand', coordination, { stand: '../x' })
    expect(state.status).toBe(422)
    expect(await state.text()).toContain('gibt es nicht mehr')
    expect((await post('/daten/regionen/wiederherstellen', office, { schluessel: '../..' })).status).toBe(422)
  })

  it('let members have large exports computed', async () => {
    const asked = { art: 'reach-csv', leistung: 'pharmacy', mittel: 'car' }
    const job = await jobOf(await post('/daten/regionen/klein/ausgabe', member, asked))
    expect(job).toMatchObject({ kind: 'reach-csv', subject: 'pharmacy', region: 'klein' })
    expect((await post('/daten/regionen/klein/ausgabe', stranger, asked)).status).toBe(403)
  })

  it('do not exist where nothing can be written', async () => {
    const alone = createServer(port)
    expect((await alone.request('/daten/regionen', { headers: HOST })).status).toBe(404)
    await requestExample(workspace.get(), office.account).catch(() => {})
  })
})
