import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { cancelWork, findJob, JobUnderWay, jobFile, jobsOf, may, retryWork, type Workspace } from '../../app/index.ts'
import { JOB_KINDS, JOB_STATES, type JobDescription } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { renderJobPage, renderJobsPage } from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import { jobRows, mayRetryJob, maySeeJob, mayStopJob } from '../jobRows.ts'
import { echo } from '../parseQuestion.ts'
import { refuse, understood } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'

const PATH = '/verwaltung/arbeiten'
const MOST_SHOWN = 200

/** Work in the background: what runs, how far it is, its files; ending it and beginning it again. */
export function addJobs(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const work = { ...served, workspace }

  const listed = ({ state, kind, region }: ReturnType<typeof parseJobs>) =>
    jobsOf(workspace, {
      ...(state ? { states: [state] } : {}),
      ...(kind ? { kind } : {}),
      ...(region === undefined ? {} : { region }),
      most: MOST_SHOWN,
    })
  /** The job of the address, for those who may know of it. */
  const about =
    (answer: (c: Context, job: JobDescription) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const job = await findJob(workspace, c.req.param('job') ?? '')
      if (!job) return refuse(c, served, 'job-not-found')
      return maySeeJob(await viewerOf(c, served), job) ? answer(c, job) : refuse(c, served, 'not-permitted')
    }
  const own = { about: 'own' } as const

  routes.get(
    PATH,
    'job.read',
    async (c) => {
      const { query, ...rest } = readRequest(c)
      const parsed = parseJobs(query)
      const { state = '', kind = '', region = '' } = parsed
      const regions = await regionsOf(c, served)
      const rows = await jobRows(c, work, await listed(parsed))
      const now = new Date().toISOString()
      const frame = frameOf(c, served, { query, ...rest })
      return html(c, renderJobsPage(frame, { rows, regions, state, kind, region, now }))
    },
    own,
  )

  routes.get(
    `${PATH}/:job`,
    'job.read',
    about(async (c, job) => {
      const [row] = await jobRows(c, work, [job])
      const visitor = await viewerOf(c, served)
      const region = (await regionsOf(c, served)).find(({ id }) => id === job.region)
      const files = await Promise.all(job.files.map(({ name }) => jobFile(workspace, job, name)))
      const content = {
        row: row!,
        regionName: region?.name ?? null,
        mayBuild: may(visitor, 'region.build', { region: job.region }),
        hasFiles: files.every((file) => file !== undefined),
        now: new Date().toISOString(),
      }
      return html(c, renderJobPage(frameOf(c, served, readRequest(c)), content))
    }),
    own,
  )

  routes.get(
    `${PATH}/:job/datei/:name`,
    'job.read',
    about(async (c, job) => {
      const file = await jobFile(workspace, job, c.req.param('name') ?? '')
      if (!file) return refuse(c, served, 'file-not-found')
      return new Response(Readable.toWeb(file.stream()) as ReadableStream<Uint8Array>, {
        headers: {
          'cache-control': 'no-store',
          'content-type': file.type,
          'content-length': String(file.bytes),
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        },
      })
    }),
    own,
  )

  const change = (path: string, verb: 'cancel' | 'retry', isPage: boolean) => {
    const handler = about(async (c, job) => {
      const visitor = await viewerOf(c, served)
      if (!(verb === 'cancel' ? mayStopJob : mayRetryJob)(visitor, job)) return refuse(c, served, 'not-permitted')
      const changed = await (verb === 'cancel' ? cancelWork : retryWork)(workspace, visitor.account!, job.id).catch(
        (error) => {
          if (error instanceof JobUnderWay) return 'under-way' as const
          throw error
        },
      )
      if (changed === 'under-way') return refuse(c, served, 'job-under-way')
      if (isPage) return goOn(c, readRequest(c), `${PATH}/${job.id}`)
      return json(c, changed ?? (await findJob(workspace, job.id)))
    })
    // Whoever asked for a job may end it, whatever her role is now.
    if (isPage) routes.post(path, 'job.read', handler, own)
    else routes.json(path, 'job.read', handler, own)
  }
  change(`${PATH}/:job/abbrechen`, 'cancel', true)
  change(`${PATH}/:job/wiederholen`, 'retry', true)
  change('/api/jobs/:job/cancel', 'cancel', false)
  change('/api/jobs/:job/retry', 'retry', false)

  routes.get(
    '/api/jobs',
    'job.read',
    async (c) => {
      const visitor = await viewerOf(c, served)
      const parsed = understood(parseJobs(readRequest(c).query))
      const jobs = (await listed(parsed)).filter((job) => maySeeJob(visitor, job))
      return json(c, { jobs })
    },
    own,
  )
  routes.get(
    '/api/jobs/:job',
    'job.read',
    about((c, job) => json(c, job)),
    own,
  )
}

/** `state`, `kind`, `region` of a list of jobs; what is not understood becomes an issue and narrows nothing. */
function parseJobs(query: URLSearchParams) {
  const issues: WordableIssue[] = []
  const choice = <One extends string>(name: string, choices: readonly One[]): One | undefined => {
    const value = query.get(name) ?? ''
    const known = choices.find((one) => one === value)
    if (value !== '' && !known)
      issues.push({ code: 'query-jobs', params: { value: echo(value), choices: choices.join(', ') } })
    return known
  }
  const state = choice('state', JOB_STATES)
  const kind = choice('kind', JOB_KINDS)
  return { state, kind, region: query.get('region') || undefined, issues }
}
