import type { Context } from 'hono'
import { journalFacts, proveEntry } from '../../app/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { renderJournalPage } from '../../web/pages/index.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { download, html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'

/** The journal as everybody may check it: hashes, signatures and proofs, no contents. */
export function addJournal(routes: RightfulRoutes, served: Served): void {
  const { workspace } = served
  if (!workspace) return

  routes.get('/daten/protokoll', 'journal.verify', async (c) => {
    const asked = readRequest(c)
    const typed = (asked.query.get('eintrag') ?? '').trim().slice(0, 16)
    const facts = await journalFacts(workspace)
    const proof = typed === '' ? null : await proofOf(typed)
    const issue = typeof proof === 'string' ? issueOf(proof, typed, facts.size) : null
    const content = {
      ...facts,
      asked: typed,
      proof: typeof proof === 'string' ? null : proof,
      issues: issue ? [issue] : [],
    }
    return html(c, renderJournalPage(frameOf(c, served, asked), content))
  })

  routes.get('/daten/protokoll/schluessel.pem', 'journal.verify', async (c) => {
    const { publicKey } = await journalFacts(workspace)
    return download(c, publicKey, { name: 'reihum-protokoll.pem', type: 'application/x-pem-file' })
  })

  routes.get('/daten/protokoll/pruefpunkt.txt', 'journal.verify', async (c) => {
    const { checkpoint } = await journalFacts(workspace)
    if (!checkpoint) return refuse(c, served, 'page-not-found')
    return download(c, checkpoint.note, { name: 'reihum-pruefpunkt.txt', type: 'text/plain; charset=utf-8' })
  })

  routes.get('/daten/protokoll/beweis.json', 'journal.verify', async (c) => {
    const proof = await proofOf(new URL(c.req.url).searchParams.get('eintrag') ?? '')
    return typeof proof === 'string' ? noProof(c, proof) : json(c, proof)
  })

  const proofOf = (typed: string) =>
    /^\d{1,15}$/.test(typed) ? proveEntry(workspace, Number(typed)) : Promise.resolve('none' as const)

  const noProof = (c: Context, why: 'none' | 'not-signed') =>
    refuse(c, served, 'page-not-found', { issues: [issueOf(why, '', 0)] })
}

const issueOf = (why: 'none' | 'not-signed', typed: string, size: number): WordableIssue =>
  why === 'none'
    ? { code: 'journal-no-entry', params: { asked: typed || '–', last: Math.max(0, size - 1) } }
    : { code: 'journal-not-signed', params: {} }
