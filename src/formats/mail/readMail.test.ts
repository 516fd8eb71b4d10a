import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMail, replyOf } from './index.ts'

it.each([
  ['Ja', 'Ja'],
  ['Ja\n\nAm 25.11.2026 um 09:00 schrieb Reihum <a@b>:\n> 1 Ja', 'Ja'],
  ['Ja\n\nAm Mi., 25. Nov. 2026 um 09:00 Uhr\nschrieb Reihum <a@b>:\n> x', 'Ja'],
  ['Yes\n\nOn Wed, 25 Nov 2026 at 09:00, Reihum <a@b> wrote:\n> x', 'Yes'],
  ['2\n\n-----Ursprüngliche Nachricht-----\nVon: Reihum', '2'],
  ['2\n\n________________________________\nVon: Reihum', '2'],
  ['2\r\n\r\nVon: Reihum <a@b>\r\nGesendet: heute', '2'],
  ['Nein\n--\nAda Beispiel\nBürgermeisterin', 'Nein'],
  ['Nein\n\nVon meinem iPhone gesendet', 'Nein'],
  ['Am Montag kommt der Bus.\nVon uns aus gern.', 'Am Montag kommt der Bus.\nVon uns aus gern.'],
  ['> alles zitiert', ''],
  ['', ''],
])('what was written above the quotation: %j', (text, reply) => {
  expect(replyOf(text)).toBe(reply)
})

const mail = (head: string, body: string, charset = 'utf-8') =>
  Buffer.from(
    `${head}\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n${body}`,
    charset === 'utf-8' ? 'utf8' : 'latin1',
  )

it('reads sender, recipients and words in other charsets and encodings', async () => {
  const read = await readMail(
    mail('From: Ada <Ada@Example.org>\r\nTo: Antwort <antwort+AbC@x.org>, b@x.org', 'Größe', 'iso-8859-1'),
  )
  expect(read).toEqual({
    from: ['ada@example.org'],
    to: ['antwort+abc@x.org', 'b@x.org'],
    reply: 'Größe',
    isAutomatic: false,
  })
  const html = Buffer.from(
    'From: a@b.de\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Ja</p><script>x</script><blockquote>alt</blockquote>',
  )
  expect((await readMail(html)).reply).toMatch(/^Ja/)
  const delivered = await readMail(mail('From: a@b.de\r\nDelivered-To: antwort+ff@x.org', 'Ja'))
  expect(delivered.to).toEqual(['antwort+ff@x.org'])
})

it.each([
  'Auto-Submitted: auto-replied',
  'Precedence: bulk',
  'X-Autoreply: yes',
  'List-Id: <liste.example.org>',
  'Return-Path: <>',
])('knows a program by “%s”', async (header) => {
  expect((await readMail(mail(`From: a@b.de\r\n${header}`, 'Ja'))).isAutomatic).toBe(true)
})

it('any bytes give an answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await readMail(bytes)).toBeDefined()
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), async (head, body) => {
      expect(typeof (await readMail(Buffer.from(`From: ${head}\nTo: ${head}\n\n${body}`))).reply).toBe('string')
    }),
  )
})
