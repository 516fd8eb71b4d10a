import {
  type CostGameRecord,
  compareStarts,
  gameOwner,
  isShareRule,
  keptProblem,
  listCostGames,
  possibleRules,
  type Readiness,
  readinessAbout,
  type StartsCompared,
  today,
} from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import type { BalanceContent } from '../../../web/pages/index.ts'
import type { RegisterPlace } from '../registerPlace.ts'

const USUAL_KILOMETRES = 15
const MOST_KILOMETRES = 100

type Starts = BalanceContent['starts']
type Problem = NonNullable<ReturnType<typeof keptProblem>>

/** Starts of the cost game that the address names, else of the first that can be read. */
export async function startsOf(
  place: RegisterPlace,
  said: readonly Readiness[],
  complain: (issue: WordableIssue) => void,
): Promise<Starts> {
  const { workspace, visitor, region, asked } = place
  const records = await listCostGames(workspace, visitor, region.id, true)
  const games = records.map(({ id, state }) => ({ id, title: state.title }))
  const wanted = asked.query.get('spiel') ?? ''
  if (wanted !== '' && !games.some(({ id }) => id === wanted)) complain({ code: 'query-cost-game', params: {} })
  const record = records.find(({ id }) => id === wanted) ?? records[0]
  const problem = record ? keptProblem(record) : null
  return {
    games,
    mayWrite: visitor.account !== null && gameOwner(visitor, region.id) !== undefined,
    compared: problem ? await comparedOf(place, record!, problem, said, complain) : null,
  }
}

async function comparedOf(
  { asked, served, region }: RegisterPlace,
  record: CostGameRecord,
  problem: Problem,
  said: readonly Readiness[],
  complain: (issue: WordableIssue) => void,
): Promise<Starts['compared']> {
  const { query } = asked
  const facts = await served.port.municipalityFacts(region.id)
  const possible = possibleRules(problem)
  const given = query.get('regel') ?? ''
  const rule = isShareRule(given) ? given : (possible.find((one) => one === 'per-head') ?? possible[0] ?? 'equal')
  const typed = query.get('km') ?? ''
  const kilometres = Number(typed)
  const isDistance = kilometres >= 1 && kilometres <= MOST_KILOMETRES
  if (typed !== '' && !isDistance) complain({ code: 'query-ring', params: { most: MOST_KILOMETRES } })
  const question = {
    rule,
    town: query.get('ort'),
    ringMetres: (isDistance ? kilometres : USUAL_KILOMETRES) * 1000,
    withConditional: query.get('bedingt') === '1',
    today: today(),
  }
  const about = readinessAbout(said, { project: record.state.project, field: null })
  const compared = compareStarts(record, problem, facts, about, question)
  const towns = problem.players.flatMap((name) => {
    const { municipalities } = record.state
    return Object.hasOwn(municipalities, name) ? [{ ags: municipalities[name]!, name }] : []
  })
  return {
    game: record.id,
    rules: possible.includes(rule) ? possible : [...possible, rule],
    rule,
    towns,
    town: compared.town === null ? '' : record.state.municipalities[problem.players[compared.town]!]!,
    kilometres: question.ringMetres / 1000,
    withConditional: question.withConditional,
    ...inEuros(problem, compared),
  }
}

/** Names instead of indices, euros instead of cents. */
function inEuros(problem: Problem, { starts, silent, steps }: StartsCompared) {
  const { players, digits } = problem
  const euros = (units: number | null) => (units === null ? null : units / 10 ** digits)
  const names = (indices: readonly number[]) => indices.map((i) => players[i]!)
  const alone = Array.from(problem.alone, (cost) => (Number.isNaN(cost) ? null : cost))
  return {
    digits,
    partners: players,
    alone: alone.map(euros),
    aloneSum: alone.includes(null) ? null : euros((alone as number[]).reduce((a, b) => a + b, 0)),
    starts: starts.map(({ kind, members, outcome, issues }) => ({
      kind,
      members: names(members),
      pays: outcome ? outcome.pays.map(euros) : [],
      total: euros(outcome?.total ?? null),
      everybody: euros(outcome?.everybody ?? null),
      betterOutside: names(outcome?.betterOutside ?? []),
      betterInside: names(outcome?.betterInside ?? []),
      objecting: outcome?.objecting ?? null,
      issues,
    })),
    silent: names(silent),
    steps: steps.map(({ from, joined, start, change }) => ({
      from,
      joined: names(joined),
      total: euros(start.outcome?.total ?? null),
      change: change.map(({ player, by }) => ({ player: players[player]!, euros: by / 10 ** digits })),
    })),
  }
}
