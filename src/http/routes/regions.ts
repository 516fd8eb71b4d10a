import type { Context } from 'hono'
import {
  AlreadyThere,
  bringBackRegion,
  discardRegion,
  FormFault,
  InputError,
  JobUnderWay,
  jobsOf,
  lastBuild,
  listDeleted,
  may,
  RESTORE_DAYS,
  requestExample,
  requestExport,
  requestFetch,
  useVersion,
  versionRows,
  type Workspace,
} from '../../app/index.ts'
import { type JobDescription, MODES, type RegionDescription } from '../../contract/index.ts'
import { type ManagedRegion, renderRegionStatesPage, renderRegionsPage } from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import { isBuilding, jobRows } from '../jobRows.ts'
import { issueOf, refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'

export const REGIONS = '/daten/regionen'
const DAY_MILLISECONDS = 86_400_000
const OPEN = ['waiting', 'running'] as const
const NOTHING_TYPED = { ags: '', name: '', error: '' }

/** The way to the page of a job, or the sentence that the same is under way already. */
export async function toJob(c: Context, served: Served, ask: Promise<{ readonly id: string }>): Promise<Response> {
  try {
    return goOn(c, readRequest(c), `/verwaltung/arbeiten/${(await ask).id}`)
  } catch (error) {
    if (error instanceof JobUnderWay || error instanceof AlreadyThere) return refuse(c, served, 'job-under-way')
    throw error
  }
}

/** Regions as those see them who build them: states, deleting and restoring, new ones. */
export function addRegions(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const work = { ...served, workspace }
  const actorOf = async (c: Context) => (await viewerOf(c, served)).account!

  async function overview(c: Context, fetch = NOTHING_TYPED, status = 200): Promise<Response> {
    const visitor = await viewerOf(c, served)
    const mayBuild = (region: string | null) => may(visitor, 'region.build', { region })
    const readable = (await regionsOf(c, served)).filter(({ id }) => mayBuild(id))
    const jobs = (await jobsOf(workspace, { states: OPEN })).filter(isBuilding)
    const regions = await Promise.all(readable.map((region) => managed(region, jobs)))
    const coming = jobs.filter(({ region }) => mayBuild(region) && !readable.some(({ id }) => id === region))
    const mayMake = mayBuild(null)
    const content = {
      regions: [...regions, ...coming.map(asComing)],
      mayMake,
      hasExample: readable.some(({ example }) => example) || coming.some(({ kind }) => kind === 'region-example'),
      deleted: mayMake
        ? (await listDeleted(workspace.dataDir)).map((one) => ({ ...one, until: restorableUntil(one.deletedAt) }))
        : [],
      fetch,
    }
    return html(c, renderRegionsPage(frameOf(c, served, readRequest(c)), content), status)
  }

  async function managed(region: RegionDescription, jobs: readonly JobDescription[]): Promise<ManagedRegion> {
    const versions = await versionRows(workspace, region.id)
    return {
      id: region.id,
      name: region.name,
      builtAt: region.builtAt,
      people: Math.round(region.counts.populationInside),
      bytes: versions.reduce((sum, { bytes }) => sum + bytes, 0),
      versions: versions.length,
      job: jobs.find((job) => job.region === region.id)?.id ?? null,
    }
  }

  /** The answer about a region of the address, for regions that exist. */
  const about =
    <Rest extends unknown[]>(answer: (c: Context, region: RegionDescription, ...rest: Rest) => Promise<Response>) =>
    async (c: Context, ...rest: Rest): Promise<Response> => {
      const region = (await served.port.listRegions()).find(({ id }) => id === c.req.param('region'))
      return region ? answer(c, region, ...rest) : refuse(c, served, 'region-not-found')
    }

  routes.get(REGIONS, 'region.build', (c) => overview(c), { about: 'own' })

  routes.post(`${REGIONS}/herunterladen`, 'region.build', async (c, form) => {
    const typed = { ags: form.text('ags'), name: form.text('name') }
    try {
      return await toJob(c, served, requestFetch(workspace, await actorOf(c), { ...typed, tiles: true }))
    } catch (error) {
      if (!(error instanceof FormFault)) throw error
      const { words } = readRequest(c)
      return overview(c, { ...typed, error: words.issue(error.faults.ags!) }, 422)
    }
  })

  routes.post(`${REGIONS}/beispiel`, 'region.build', async (c) =>
    toJob(c, served, requestExample(workspace, await actorOf(c))),
  )

  routes.post(`${REGIONS}/wiederherstellen`, 'region.build', (c, form) =>
    mended(c, served, async () => {
      await bringBackRegion(workspace, await actorOf(c), form.text('schluessel'))
      return goOn(c, readRequest(c), REGIONS)
    }),
  )

  routes.get(
    `${REGIONS}/:region`,
    'region.build',
    about(async (c, region) => {
      const asked = readRequest(c)
      const { services } = await served.port.regionCatalogue(region.id)
      const content = {
        region,
        versions: await versionRows(workspace, region.id),
        jobs: await jobRows(c, work, await jobsOf(workspace, { region: region.id, most: 20 })),
        lastBuild: await lastBuild(workspace, region.id),
        services,
        now: new Date().toISOString(),
      }
      return html(c, renderRegionStatesPage(frameOf(c, served, asked), content))
    }),
  )

  routes.post(
    `${REGIONS}/:region/stand`,
    'region.build',
    about(async (c, { id }, form) =>
      mended(c, served, async () => {
        await useVersion(workspace, await actorOf(c), id, form.text('stand'))
        return goOn(c, readRequest(c), `${REGIONS}/${encodeURIComponent(id)}`)
      }),
    ),
  )

  routes.post(
    `${REGIONS}/:region/loeschen`,
    'region.build',
    about(async (c, { id }) => {
      await discardRegion(workspace, await actorOf(c), id)
      return goOn(c, readRequest(c), REGIONS)
    }),
  )

  routes.post(
    `${REGIONS}/:region/ausgabe`,
    'export.make',
    about(async (c, { id }, form) => {
      const { language } = readRequest(c)
      const mode = MODES.find((one) => one === form.text('mittel')) ?? 'car'
      const kind = form.text('art')
      const service = form.text('leistung')
      const request =
        kind === 'reach-csv'
          ? ({ kind, payload: { region: id, question: reachQuestion(service, mode) } } as const)
          : kind === 'matrix-csv'
            ? ({ kind, payload: { region: id, service, mode, limitMinutes: 60 } } as const)
            : ({
                kind: 'report-pdf',
                payload: { region: id, municipality: form.text('gemeinde') || null, language },
              } as const)
      return toJob(c, served, requestExport(workspace, await actorOf(c), request))
    }),
  )
}

const asComing = ({ id, region, subject }: JobDescription): ManagedRegion => ({
  ...{ id: region ?? id, name: subject, builtAt: null, people: 0, bytes: 0, versions: 0, job: id },
})

const restorableUntil = (deletedAt: string) =>
  new Date(Date.parse(deletedAt) + RESTORE_DAYS * DAY_MILLISECONDS).toISOString()

const reachQuestion = (service: string, mode: (typeof MODES)[number]) => ({
  ...{ service, mode, ages: 'all', nth: 1, barrierFree: false, pureDriving: false, threshold: null },
})

/** What a person can mend is told in its own words and not as a fault of the program. */
async function mended(c: Context, served: Served, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const issue = issueOf(error)
    if (!(error instanceof InputError) || !issue) throw error
    return refuse(c, served, 'answer-not-possible', { issues: [issue] })
  }
}
