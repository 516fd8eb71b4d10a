import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { grant, HOST, type SignedIn, signedIn } from '../../../tests/accounts/testWorkspace.ts'
import { answerChecker } from '../../../tests/http/describedAnswers.ts'
import { judge, undescribedStatus } from '../../../tests/http/judge.ts'
import { type DrawnRequest, requestsOf } from '../../../tests/http/requests.ts'
import { timetablePort } from '../../../tests/http/timetablePort.ts'
import { workspaceOn } from '../../../tests/http/workspaceOn.ts'
import { onBothDatabases } from '../../../tests/store/databases.ts'
import { smallPort } from '../../../tests/web/smallRegion.ts'
import type { Workspace } from '../../app/index.ts'
import type { ServerPort } from '../../contract/index.ts'
import { words } from '../../messages/index.ts'
import { type RoutedServer, routeServer } from '../createServer.ts'
import { exampleOf, type OpenApiDocument, openApiDocument } from './index.ts'

/** A longer search: `FAST_CHECK_RUNS=20000 FAST_CHECK_SEED=random npm test -- src/http/openapi`. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 200)

interface Under {
  readonly routed: RoutedServer
  readonly document: OpenApiDocument
  readonly check: ReturnType<typeof answerChecker>
  readonly log: string[]
}

async function serverUnder(port: ServerPort, workspace: Workspace): Promise<Under> {
  const log: string[] = []
  const routed = routeServer(port, { workspace, log: (line) => log.push(line) })
  const example = await exampleOf(port, await port.listRegions())
  const document = openApiDocument({ words: words('de'), version: '0', rows: routed.rows, example })
  return { routed, document, check: answerChecker(document), log }
}

function ask({ server }: RoutedServer, { method, address, headers, body }: DrawnRequest, who: SignedIn | null) {
  const sent = new Headers({ ...headers, ...(who?.headers ?? HOST) })
  if (who && body !== undefined) sent.set('x-csrf-token', who.csrf)
  return server.request(address, { method, headers: sent, body })
}

onBothDatabases('requests that are drawn from the description', (database) => {
  const workspace = workspaceOn(database)
  const people: (SignedIn | null)[] = [null]
  beforeAll(async () => {
    people.push(await signedIn(workspace.get(), [grant('resident')]))
    people.push(await signedIn(workspace.get(), [grant('administrator', { region: null })]))
  })

  async function everyRequestIsAnswered(under: Under): Promise<Map<number, number>> {
    const seen = new Map<number, number>()
    let size = await workspace.journalSize()
    await fc.assert(
      fc.asyncProperty(requestsOf(under.document), fc.nat(people.length - 1), async (request, k) => {
        const response = await ask(under.routed, request, people[k]!)
        const { status } = response
        seen.set(status, (seen.get(status) ?? 0) + 1)
        const faults = [
          ...(await judge(request, response, under.check)),
          ...undescribedStatus(under.document, request, status),
          ...under.log.splice(0),
        ]
        const after = await workspace.journalSize()
        const isReading = request.method === 'GET' || request.method === 'HEAD'
        if (after !== size && (status >= 400 || isReading))
          faults.push(`${request.method} ${request.address} has written`)
        size = after
        expect(faults).toEqual([])
      }),
      { numRuns: RUNS },
    )
    return seen
  }

  it('are answered or refused with a sentence, and those that are refused write nothing', async () => {
    const seen = await everyRequestIsAnswered(await serverUnder(await smallPort(), workspace.get()))
    // Else the property would tell nothing about answers, or nothing about refusals.
    for (const status of [200, 400, 404, 405]) expect(seen.get(status) ?? 0, String(status)).toBeGreaterThan(5)
  })

  it('and so it is with a timetable', async () => {
    await everyRequestIsAnswered(await serverUnder(await timetablePort(), workspace.get()))
  })
})
