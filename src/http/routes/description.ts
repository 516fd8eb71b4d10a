import type { Context } from 'hono'
import { ERRORS } from '../../contract/index.ts'
import { renderSchnittstellePage, type SchnittstelleContent } from '../../web/pages/index.ts'
import { baseOf } from '../browser.ts'
import {
  exampleCall,
  exampleOf,
  GROUPS,
  mayGuests,
  OPERATIONS,
  openApiDocument,
  parameterSays,
  refusalsOf,
  rightSentence,
  rowOf,
} from '../openapi/index.ts'
import { type Asked, frameOf, readRequest, type Served } from '../request.ts'
import { html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf } from '../visitor.ts'

/** What programs can ask, as a document for programs and as a page. */
export function addDescription(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get('/api/openapi.json', 'page.open', async (c) => {
    const { words } = readRequest(c)
    const example = await exampleOf(port, await regionsOf(c, served))
    return json(c, openApiDocument({ words, version: port.version, rows: routes.rows, example }))
  })

  routes.get('/daten/schnittstelle', 'page.open', async (c) => {
    const asked = readRequest(c)
    return html(c, renderSchnittstellePage(frameOf(c, served, asked), await contentOf(c, served, routes, asked)))
  })
}

async function contentOf(
  c: Context,
  served: Served,
  routes: RightfulRoutes,
  { words }: Asked,
): Promise<SchnittstelleContent> {
  const example = await exampleOf(served.port, await regionsOf(c, served))
  const operations = OPERATIONS.flatMap((operation) => {
    const row = rowOf(routes.rows, operation)
    if (!row) return []
    const { id, group, method, path, parameters, answer, needs } = operation
    const call = example && exampleCall(operation, example)
    return [
      {
        id,
        group,
        method,
        path,
        type: answer.type,
        right: rightSentence(words, row.action),
        needsSession: !mayGuests(row.action),
        address: method === 'GET' ? call : null,
        needs: needs ?? null,
        parameters: parameters.map((parameter) => ({
          name: parameter.name,
          in: parameter.in,
          isRequired: parameter.required === true,
          schema: parameter.schema,
          says: parameterSays(words, parameter),
        })),
        refusals: refusalsOf(operation, row.action).map((code) => ({ code, status: ERRORS[code].status })),
      },
    ]
  })
  return {
    region: example?.region,
    origin: baseOf(c, served),
    groups: GROUPS.map((name) => ({ name, operations: operations.filter(({ group }) => group === name) })).filter(
      ({ operations }) => operations.length > 0,
    ),
  }
}
