import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keepCheckpoints } from '../../src/app/index.ts'
import { fromHex, rootFromInclusion, toHex } from '../../src/core/evidence/index.ts'
import { routeServer } from '../../src/http/createServer.ts'
import type { Answered } from '../../src/http/observe.ts'
import { watchServer } from '../../src/http/watchServer.ts'
import { grant, HOST, signedIn, testWorkspace } from '../accounts/testWorkspace.ts'
import { smallPort } from '../web/smallRegion.ts'

const workspace = testWorkspace()
const port = await smallPort()
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

describe('a server', () => {
  it('tells how it is, and that it is not well when its store does not answer', async () => {
    const { server } = routeServer(port, { workspace: workspace.get() })
    const fine = await server.request('/health', { headers: HOST })
    expect(fine.status).toBe(200)
    expect(await fine.json()).toEqual({
      ok: true,
      version: port.version,
      store: { ok: true, fault: null },
      disk: { ok: expect.any(Boolean) },
    })
    const ill = {
      ...workspace.get(),
      store: { ...workspace.get().store, kind: 'sqlite' as const, ping: () => Promise.reject(new Error('gone')) },
    }
    const answer = await routeServer(port, { workspace: ill as never }).server.request('/health', { headers: HOST })
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ ok: false, store: { ok: false, fault: 'store-unreachable' } })
  })

  it('names each request, and its log tells nothing of who asked for what', async () => {
    const heard: Answered[] = []
    const { server } = routeServer(port, {
      workspace: workspace.get(),
      trustProxy: true,
      onAnswered: (answered) => heard.push(answered),
    })
    const answer = await server.request('/lagebild?service=pharmacy&wer=Erika', { headers: HOST })
    expect(answer.headers.get('x-request-id')).toBe(heard[0]!.id)
    await server.request('/einladung/sehr-geheim', { headers: { ...HOST, 'x-request-id': 'from-the-proxy' } })
    await server.request('/nirgends/erika', {
      headers: { ...HOST, 'x-request-id': 'bad id\u0001'.replace('\u0001', '!') },
    })
    expect(heard.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/lagebild', 200],
      ['GET', expect.stringMatching(/^\/einladung\/:/), expect.any(Number)],
      ['GET', '-', 404],
    ])
    expect(heard[1]!.id).toBe('from-the-proxy')
    expect(heard[2]!.id).toMatch(/^[0-9a-f]{8}$/)
    expect(JSON.stringify(heard)).not.toMatch(/geheim|Erika|erika|pharmacy/)
  })

  it('counts for its administrator, and for who watches on the same machine', async () => {
    const { server, metrics } = routeServer(port, { workspace: workspace.get() })
    await server.request('/health', { headers: HOST })
    const who = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    const own = await server.request('/metrics', { headers: who.headers })
    expect(own.headers.get('content-type')).toContain('version=0.0.4')
    const text = await own.text()
    expect(text).toContain('reihum_http_request_duration_seconds_count{method="GET",route="/health",status="200"} 1')
    expect(text).toContain('reihum_store_up{kind="sqlite"} 1')
    expect(text).toContain('reihum_jobs{state="waiting"} 0')
    // Every line is a comment or a sample.
    for (const line of text.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) |[a-z_]+(\{[^}]*\})? [\d.e+-]+$)/)
    const watching = watchServer(metrics, workspace.get(), port.version)
    expect((await watching.request('/metrics', { headers: { host: 'localhost:9464' } })).status).toBe(200)
    expect((await watching.request('/metrics', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect(await (await watching.request('/health', { headers: { host: 'localhost:9464' } })).json()).toMatchObject({
      store: { kind: 'sqlite' },
    })
  })

  it('hands out its newest checkpoint, its key, and the proof of an entry', async () => {
    await signedIn(workspace.get(), [grant('coordination')])
    const stop = keepCheckpoints(workspace.get())
    stop()
    const { server } = routeServer(port, { workspace: workspace.get() })
    const get = (path: string) => server.request(path, { headers: HOST })
    await workspace.get().store.write(async (w) => {
      w.journal({ actor: 'system', action: 'test', kind: 'k', object: 'o', region: null })
    })
    keepCheckpoints(workspace.get())()
    let note = ''
    for (let i = 0; i < 100 && note === ''; i++) {
      const answer = await get('/daten/protokoll/pruefpunkt.txt')
      if (answer.status === 200) note = await answer.text()
      await new Promise((done) => setTimeout(done, 10))
    }
    expect(note).toMatch(/^reihum\n\d+\n[\w+/]+=\n\n— reihum /)
    expect(await (await get('/daten/protokoll/schluessel.pem')).text()).toContain('BEGIN PUBLIC KEY')
    const proof = await (await get('/daten/protokoll/beweis.json?eintrag=0')).json()
    const root = rootFromInclusion(sha256, fromHex(proof.leaf), 0, proof.size, proof.path.map(fromHex))
    expect(toHex(root!)).toBe(proof.root)
    expect((await get('/daten/protokoll/beweis.json?eintrag=99999999')).status).toBe(404)
  })
})
