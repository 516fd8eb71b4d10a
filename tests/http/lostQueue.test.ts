import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { jobsOf } from '../../src/app/index.ts'
import { createServer } from '../../src/http/createServer.ts'
import { form, grant, signedIn } from '../accounts/testWorkspace.ts'
import { onPostgres } from '../store/databases.ts'
import { smallPort } from '../web/smallRegion.ts'
import { workspaceOn } from './workspaceOn.ts'

onPostgres('a server whose queue of jobs is gone', (database) => {
  const workspace = workspaceOn(database)

  it('lets the example be asked for, and it waits for a worker', async () => {
    const { store } = workspace.get()
    const office = await signedIn(workspace.get(), [grant('administrator', { region: null })])
    await store.write(({ query }) => sql`drop schema reihum_queue cascade`.execute(query))
    const server = createServer(await smallPort(), { workspace: workspace.get() })
    const answer = await server.request('/daten/regionen/beispiel', form(office, {}))
    const [job] = await jobsOf(workspace.get(), { states: ['waiting'] })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/verwaltung/arbeiten/${job!.id}`])
  })
})
