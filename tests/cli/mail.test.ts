import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../notices/mailServer.ts'
import { commandLine } from './commandLine.ts'

const { run, dir } = commandLine()
let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

async function* input(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}
const variables = (more: Record<string, string> = {}) => ({
  LANG: 'de_DE.UTF-8',
  REIHUM_SMTP_URL: server.url,
  REIHUM_MAIL_FROM: 'Reihum <reihum@example.org>',
  ...more,
})

it('a message without a valid token is dealt with, and tells nothing', async () => {
  const mail = `From: a@example.org\r\nTo: antwort+${'0'.repeat(32)}@example.org\r\n\r\nJa`
  expect(await run(['mail', 'receive'], { input: input(mail) })).toEqual({
    code: 0,
    out: '',
    err: 'Die Nachricht wurde abgewiesen.\n',
  })
  const auto = await run(['mail', 'receive', '--json'], { input: input('Auto-Submitted: auto-replied\r\n', '\r\nweg') })
  expect(auto).toMatchObject({ code: 0, out: '{"outcome":"automatic"}\n' })
})

it('no message and one that is too large are refused', async () => {
  expect(await run(['mail', 'receive'], { input: input() })).toMatchObject({
    code: 1,
    err: expect.stringContaining('keine Nachricht'),
  })
  const large = await run(['mail', 'receive'], { input: input(new Uint8Array(3_000_000), new Uint8Array(3_000_000)) })
  expect(large).toMatchObject({ code: 1, err: expect.stringContaining('größer als 5 MB') })
})

it('a store that cannot be used now lets the mail server try again', async () => {
  const data = join(dir, 'broken')
  mkdirSync(data)
  writeFileSync(join(data, 'reihum.sqlite'), 'this is no database, and long enough to be looked at as one'.repeat(50))
  const { code } = await run(['mail', 'receive'], {
    input: input('From: a@b.de\r\n\r\nJa'),
    variables: { ...variables(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  })
  expect(code).toBe(75)
})

it('a test goes out, and a server that refuses it is told of', async () => {
  expect(await run(['mail', 'test', 'ada@example.org'], { variables: variables() })).toMatchObject({ code: 0 })
  expect(server.mails.at(-1)).toMatchObject({ subject: 'Probe aus Reihum' })
  server.refuse(1, 550)
  expect(await run(['mail', 'test', 'ada@example.org'], { variables: variables() })).toMatchObject({
    code: 1,
    err: expect.stringContaining('nicht angenommen'),
  })
})

it.each([
  [{ REIHUM_MAIL_FROM: '' }, 'REIHUM_MAIL_FROM'],
  [{ REIHUM_SMTP_URL: 'http://mail' }, 'REIHUM_SMTP_URL'],
  [{ REIHUM_MAIL_FROM: 'niemand' }, 'REIHUM_MAIL_FROM'],
  [{ REIHUM_MAIL_REPLY: 'a+b@example.org' }, 'REIHUM_MAIL_REPLY'],
  [{ REIHUM_MAIL_REPLY: `${'a'.repeat(40)}@example.org` }, 'REIHUM_MAIL_REPLY'],
  [{ REIHUM_URL: 'ftp://x' }, 'REIHUM_URL'],
])('settings that cannot be understood are named: %j', async (more, name) => {
  const { code, err } = await run(['mail', 'test', 'ada@example.org'], { variables: variables(more) })
  expect(code).toBe(1)
  expect(err).toContain(name)
})

it('an address that is none, and no verb, are wrong use', async () => {
  expect((await run(['mail', 'test', 'ada'], { variables: variables() })).code).toBe(2)
  expect((await run(['mail'])).code).toBe(2)
  expect((await run(['mail', 'test', 'ada@example.org'])).code).toBe(1)
})
