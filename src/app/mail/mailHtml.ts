import type { MailPart } from './composeMail.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!)

/** The same words as simple HTML: no picture, no script, nothing that tells anybody that it was opened. */
export function htmlOf(language: string, title: string, parts: readonly MailPart[], foot: readonly MailPart[]): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em">',
    ...parts.map(block),
    '<hr>',
    ...foot.map((part) => `<p style="font-size:85%">${inner(part)}</p>`),
    '</body></html>',
  ].join('\n')
}

const block = (part: MailPart): string =>
  part.isHeading ? `<h1 style="font-size:120%">${inner(part)}</h1>` : `<p>${inner(part)}</p>`

function inner({ text, href }: MailPart): string {
  const lines = escaped(text).replace(/\r?\n/g, '<br>')
  return href === undefined ? lines : `<a href="${escaped(href)}">${lines}</a>`
}
