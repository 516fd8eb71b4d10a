import { simpleParser } from 'mailparser'

/** What of a mail a program looks at. */
export interface ReceivedMail {
  /** Addresses in lower case. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Words above the quotation and the signature, lines trimmed at their end; '' = nothing. */
  readonly reply: string
  /** Written by a program: out of office, bounce, list. Nobody answers these. */
  readonly isAutomatic: boolean
}

export const MOST_MAIL_BYTES = 5_000_000
const MOST_REPLY = 10_000

/** Reads a mail (RFC 822 and successors, any charset and encoding). Whatever the bytes are, it gives something: without a sender or words where there are none. */
export async function readMail(bytes: Uint8Array): Promise<ReceivedMail> {
  const parsed = await simpleParser(Buffer.from(bytes), {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 1_000_000,
  })
  // As they stood in the mail: mailparser takes lists and paths apart.
  const header = (name: string): string | undefined => {
    const found = parsed.headerLines.find(({ key }) => key === name)
    return found?.line.slice(found.line.indexOf(':') + 1).trim()
  }
  const auto = (header('auto-submitted') ?? 'no').toLowerCase()
  return {
    from: addressesOf(parsed.from),
    to: [
      ...addressesOf(parsed.to),
      ...addressesOf(parsed.cc),
      ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => plainAddresses(header(name))),
    ],
    reply: replyOf(parsed.text ?? ''),
    isAutomatic:
      !/^no\b/.test(auto) ||
      /bulk|junk|auto_reply|list/i.test(header('precedence') ?? '') ||
      header('return-path') === '<>' ||
      ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => header(name) !== undefined),
  }
}

interface Addresses {
  readonly value: readonly { readonly address?: string; readonly group?: readonly { readonly address?: string }[] }[]
}

function addressesOf(found: Addresses | readonly Addresses[] | undefined): string[] {
  const lists = found === undefined ? [] : 'value' in found ? [found] : found
  return lists
    .flatMap(({ value }) => value.flatMap((one) => [one, ...(one.group ?? [])]))
    .map(({ address }) => (address ?? '').trim().toLowerCase())
    .filter((address) => address !== '')
}

const plainAddresses = (text = ''): string[] => text.toLowerCase().match(/[^\s<>",;\\]+@[^\s<>",;\\]+/g) ?? []

/** Where the words of the mail that is answered begin, in the habits of the usual mail programs, German and English. */
const QUOTE =
  /^(>|-{2,}\s*(original|ursprüngliche|weitergeleitete|forwarded)|_{5,}\s*$|(von|from|gesendet|sent|datum|date)\s*:\s+\S|--\s?$|(von|gesendet von|sent from) mein?e?m? |sent from my |(am|on)\b.{0,200}\b(schrieb|wrote)\b)/i
/** “Am 25.11.2026 um 10:00” with “schrieb …:” on the next line. */
const QUOTE_BEGINS = /^(am|on)\s.*\d/i
const QUOTE_GOES_ON = /\b(schrieb|wrote)\b.*:?\s*$/i

export function replyOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').slice(0, 200_000).split('\n')
  const end = lines.findIndex(
    (line, k) =>
      QUOTE.test(line.trim()) || (QUOTE_BEGINS.test(line.trim()) && QUOTE_GOES_ON.test((lines[k + 1] ?? '').trim())),
  )
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\0/g, '')
    .trim()
    .slice(0, MOST_REPLY)
}
