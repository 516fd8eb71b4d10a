// npx reihum bench --markdown | node bench/fillReadme.ts: puts a table of figures between the marks of the README.
import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const readme = fileURLToPath(new URL('../README.md', import.meta.url))
const [BEGIN, END] = ['<!-- bench:start -->', '<!-- bench:end -->']

const before = readFileSync(readme, 'utf8')
const [from, to] = [before.indexOf(BEGIN), before.indexOf(END)]
if (from < 0 || to < from) throw new Error(`README.md lacks ${BEGIN} … ${END}`)
const figures = (await text(process.stdin)).trim()
if (figures === '') throw new Error('nothing to put in: hand the figures in on standard input')
writeFileSync(readme, `${before.slice(0, from + BEGIN.length)}\n${figures}\n${before.slice(to)}`)
