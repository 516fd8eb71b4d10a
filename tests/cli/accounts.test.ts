import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { commandLine } from './commandLine.ts'

const { run, dir } = commandLine()

/** Serves until `during` is done; what it told. */
async function serve(data: string, during: (url: string) => Promise<void>, variables: Record<string, string> = {}) {
  const interrupted = new AbortController()
  let told = ''
  const ended = run(['serve', '--port', '0', '--data', data], {
    variables: { LANG: 'de', ...variables },
    interrupted: interrupted.signal,
    out: (text) => {
      told += text
    },
  })
  while (!told.includes('\n')) {
    const done = await Promise.race([ended, sleep(20)])
    if (done) return done
  }
  await during(told.trim())
  interrupted.abort()
  return ended
}

it('the first start tells the link of the administrator; the next one another, until she has come', async () => {
  const data = join(dir, 'served')
  mkdirSync(data)
  const links: string[] = []
  for (let i = 0; i < 2; i++) {
    const { code, err } = await serve(data, async (url) => {
      expect((await fetch(`${url}/anmelden`)).status).toBe(200)
    })
    expect(code).toBe(0)
    links.push(/http:\/\/\S+\/einladung\/[\w-]{43}/.exec(err)![0])
  }
  const by = await run(['admin', 'link', '--data', data, '--url', 'https://reihum.example/', '--json'])
  const { address } = JSON.parse(by.out) as { address: string }
  expect(address).toMatch(/^https:\/\/reihum\.example\/einladung\/[\w-]{43}$/)
  links.push(address)
  expect(new Set(links).size).toBe(3)
  const paths = links.map((link) => new URL(link).pathname)
  const last = await serve(data, async (url) => {
    for (const path of paths) expect((await fetch(url + path)).status).toBe(410)
  })
  expect(last.err).toContain('/einladung/')
})

it('a database that does not answer is told with what to do', async () => {
  const refused = await run(['serve', '--port', '0', '--data', dir], {
    variables: { LANG: 'de', DATABASE_URL: 'postgres://127.0.0.1:9/none' },
  })
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('DATABASE_URL') })
})

it('half a provider is wrong use', async () => {
  const refused = await run(['serve', '--port', '0'], { variables: { LANG: 'de', OIDC_ISSUER: 'https://x.example' } })
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('OIDC_CLIENT_ID') })
  const odd = { LANG: 'de', OIDC_ISSUER: 'x', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
  expect(await run(['serve', '--port', '0'], { variables: odd })).toMatchObject({ code: 2 })
})
