import {
  type CostGameRecord,
  compareRules,
  explainRule,
  gameOwner,
  gameVersions,
  isShareRule,
  listCostGames,
  mayRemoveGame,
  mayWriteGame,
  missingCosts,
  type RulesCompared,
  readCostGame,
  sharesFile,
  usualShares,
} from '../../../app/index.ts'
import { compareSentence, ruleWords, type WordableIssue } from '../../../messages/index.ts'
import { renderCostGamePage, renderCostGamesPage } from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { download, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { costFiguresOf } from './costFigures.ts'
import { addCostForms } from './costForms.ts'
import { projectNames } from './projectNames.ts'
import { askedShares, type SharesAsked } from './sharesAsked.ts'

const LIST = '/zusammenarbeit/kosten'
const OWN = { about: 'own' } as const

/** Who pays what: cost games, their rules side by side, and the form for them. */
export function addCosts(routes: RightfulRoutes, served: Served): void {
  routes.get(LIST, 'region.read', inRegion(served, 'region.read', listPage), OWN)
  addCostForms(routes, served)
  routes.get(`${LIST}/:id`, 'region.read', inRegion(served, 'region.read', withGame(gamePage)), OWN)
  routes.get(
    `${LIST}/:id/tabelle/:format{csv|xlsx|json}`,
    'region.read',
    inRegion(served, 'region.read', withGame(gameFile)),
    OWN,
  )
}

/** Finds the game that the path names. */
function withGame(answer: (place: RegisterPlace, game: CostGameRecord) => Response | Promise<Response>) {
  return async (place: RegisterPlace): Promise<Response> => {
    const { c, served, workspace, visitor, region } = place
    const game = await readCostGame(workspace, visitor, { region: region.id, id: c.req.param('id')!, isOpen: true })
    return game ? answer(place, game) : refuse(c, served, 'page-not-found')
  }
}

async function listPage(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region, regions, asked } = place
  const names = await projectNames(place)
  const wanted = asked.query.get('vorhaben') ?? ''
  const project = names.has(wanted) ? { id: wanted, name: names.get(wanted)! } : null
  const all = await listCostGames(workspace, visitor, region.id, true)
  const records = project ? all.filter(({ state }) => state.project === project.id) : all
  const games = records.map((record) => {
    const usual = usualShares(record)
    return {
      id: record.id,
      title: record.state.title,
      project: names.get(record.state.project ?? '') ?? null,
      partners: record.state.game.players,
      sentence: usual ? compareSentence(asked.words, usual) : '',
    }
  })
  const content = {
    regions,
    region,
    games,
    project,
    mayWrite: visitor.account !== null && gameOwner(visitor, region.id) !== undefined,
    isRemoved: asked.query.get('entfernt') === '1',
  }
  return html(c, renderCostGamesPage(frameOf(c, served, asked), content))
}

const usualOf = ({ rules }: RulesCompared) =>
  rules.find(({ rule, answer }) => answer && rule === answer.usual)?.answer ?? null

async function gamePage(place: RegisterPlace, record: CostGameRecord): Promise<Response> {
  const { c, served, visitor, region, regions, asked } = place
  const { state } = record
  const shares = askedShares(asked.query)
  const compared = compareRules(record, shares)
  const names = await projectNames(place)
  const project = names.get(state.project ?? '')
  const content = {
    regions,
    region,
    game: {
      ...state,
      id: record.id,
      version: record.version,
      visibility: record.visibility,
      updatedAt: record.updatedAt,
    },
    project:
      project && state.project
        ? { name: project, href: `/zusammenarbeit/vorhaben/${state.project}?region=${region.id}` }
        : null,
    shares: compared.problem ? sharesShown(record, compared, shares) : null,
    figures: costFiguresOf(state, compared.problem),
    mix: mixShown(record, shares),
    isOwnMix: shares.mix !== null,
    seed: shares.seed,
    asked: shares.carried,
    issues: [...shares.issues, ...(compared.problem ? remarksOf(compared) : compared.issues)],
    mayWrite: mayWriteGame(visitor, record),
    mayRemove: mayRemoveGame(visitor, record),
    versions: await gameVersions(place.workspace, visitor, record),
    isSaved: asked.query.get('gespeichert') === '1',
  }
  return html(c, renderCostGamePage(frameOf(c, served, asked), content))
}

/** What the costs themselves are like is the same for every rule that has all of them. */
function remarksOf({ rules, issues }: RulesCompared): readonly WordableIssue[] {
  const remarks = rules.flatMap((one) => (one.answer ? one.issues : []))
  return [
    ...issues,
    ...remarks.filter(({ code, severity }) => severity === 'warning' || code === 'share-cheaper-with-more'),
  ]
}

function sharesShown(record: CostGameRecord, compared: RulesCompared, asked: SharesAsked) {
  const { problem, rules } = compared
  const unit = 10 ** problem.digits
  const best = rules.find(({ rule, answer }) => answer && rule === 'nucleolus') ?? rules.find(({ answer }) => answer)
  const chosen = asked.rule !== null && isShareRule(asked.rule) ? asked.rule : (best?.rule ?? 'equal')
  const explained = explainRule(record, chosen, compared, asked)
  return {
    alone: problem.players.map((player, i) => {
      const cost = problem.alone[i]!
      return { player, euros: Number.isNaN(cost) ? null : cost / unit }
    }),
    digits: problem.digits,
    rules,
    chosen,
    explained: explained.answer,
    explainedIssues: explained.issues,
    usual: usualOf(compared),
    missing: missingCosts(problem),
  }
}

/** Weights as asked, else those of the game; only of keys that have figures. */
function mixShown({ state }: CostGameRecord, { mix }: SharesAsked) {
  const { keys = {}, mix: own } = state.game
  const weights: Readonly<Record<string, number | undefined>> = mix ?? own ?? {}
  return ['equal', ...Object.keys(keys)].map((key) => ({
    key,
    weight: weights[key] === undefined ? '' : String(weights[key]),
  }))
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function gameFile(place: RegisterPlace, record: CostGameRecord): Promise<Response> {
  const { c, served, region, asked } = place
  const { words } = asked
  const name = `kosten_${region.id}_${record.id}`.replace(/[^\w.-]/g, '-')
  const format = c.req.param('format') as 'csv' | 'xlsx' | 'json'
  if (format === 'json') {
    const { title, why, game } = record.state
    const text = `${JSON.stringify({ name: title, source: why, ...game }, null, 1)}\n`
    return download(c, text, { name: `${name}.json`, type: 'application/json' })
  }
  const compared = compareRules(record, askedShares(asked.query))
  if (!compared.problem) return refuse(c, served, 'page-not-found', { issues: compared.issues })
  const bytes = await sharesFile(compared, format, {
    title: record.state.title,
    partner: words.text('kosten.column-partner'),
    alone: words.text('kosten.row-alone'),
    sum: words.text('kosten.column-sum'),
    ruleName: (rule) => ruleWords(words, rule),
  })
  return download(c, bytes, { name: `${name}.${format}`, type: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX })
}
