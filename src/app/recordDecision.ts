import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { InputError, type Issue } from '../core/evidence/index.ts'
import {
  type CatalogueHistory,
  findService,
  type HistoryEntry,
  type Service,
  type ServiceCatalogue,
} from '../core/services/index.ts'
import { appendEntry, readDecisions } from '../formats/catalogue/index.ts'
import { mergeCatalogue, type NegotiatedCatalogue, today } from './regionCatalogue.ts'

/** An entry as the file has it: exactly one of the three. */
export type EntryKind = HistoryEntry['kind']

export interface Recorded {
  readonly file: string
  /** False: nothing was written. */
  readonly written: boolean
  /** The entry as text of the file. */
  readonly text: string
  readonly before: ServiceCatalogue
  readonly after: ServiceCatalogue
  readonly service: string
  /** The service before and after; null = not in the catalogue. */
  readonly was: Service | null
  readonly is: Service | null
  /** What the file says that waits for somebody. */
  readonly issues: readonly Issue[]
}

/**
 * Adds one entry to what a region negotiated. It is read again with the whole file before anything is written; an entry that would be left
 * out on loading is refused. The file changes at once or not at all.
 */
export async function recordEntry(
  negotiated: NegotiatedCatalogue,
  kind: EntryKind,
  fields: Readonly<Record<string, unknown>>,
  { dryRun = false, day = today() }: { readonly dryRun?: boolean; readonly day?: string } = {},
): Promise<Recorded> {
  const { file, base, place } = negotiated
  const region = negotiated.region.id
  return withLock(file, dryRun, async () => {
    const old = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return ''
      throw error
    })
    const name = basename(file)
    const question = { region, base, today: day }
    const text = appendEntry(old, region, { [kind]: fields }, name)
    const before = old === '' ? { history: negotiated.history, issues: [] } : readDecisions(old, name, question)
    const after = readDecisions(text, name, question)
    if (after.history.entries.length !== before.history.entries.length + 1) {
      const known = new Set(before.issues.map((issue) => JSON.stringify(issue)))
      const fault = after.issues.find((issue) => issue.severity === 'error' && !known.has(JSON.stringify(issue)))
      throw new InputError(fault ?? { code: 'decisions-cannot-append', severity: 'error', file: name })
    }
    if (!dryRun) await replaceFile(file, text)
    const was = mergeCatalogue(base, before.history, place)
    const is = mergeCatalogue(base, after.history, place)
    const service = serviceOf(after.history)
    return {
      file,
      written: !dryRun,
      text: text.slice(text.startsWith(old.trimEnd()) ? old.trimEnd().length : 0).trim(),
      before: was,
      after: is,
      service,
      was: findService(was, service) ?? null,
      is: findService(is, service) ?? null,
      issues: after.issues,
    }
  })
}

/** The next free number of the year, `2026-03`. */
export function nextProposalId(history: CatalogueHistory, year: string): string {
  const taken = history.entries.flatMap((e) => {
    const number = e.kind === 'proposal' ? new RegExp(`^${year}-(\\d+)$`).exec(e.entry.id)?.[1] : undefined
    return number === undefined ? [] : [Number(number)]
  })
  return `${year}-${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`
}

/** Service of the last entry. */
function serviceOf({ entries }: CatalogueHistory): string {
  const last = entries.at(-1)!
  if (last.kind === 'proposal') return last.entry.service
  const proposal = entries.find((e) => e.kind === 'proposal' && e.entry.id === last.entry.proposal)
  return proposal?.kind === 'proposal' ? proposal.entry.service : ''
}

async function replaceFile(file: string, text: string): Promise<void> {
  const made = `${file}.new`
  await writeFile(made, text)
  await rename(made, file)
}

/** Two who write at once would lose one entry: the second is told to try again. */
async function withLock<T>(file: string, dryRun: boolean, work: () => Promise<T>): Promise<T> {
  if (dryRun) return work()
  const lock = `${file}.lock`
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(lock, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new InputError({ code: 'decisions-locked', severity: 'error', file: lock })
    throw error
  })
  try {
    return await work()
  } finally {
    await handle.close()
    await rm(lock, { force: true })
  }
}
