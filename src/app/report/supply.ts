import type { ReportBlock } from '../../contract/index.ts'
import type { ServiceOverview } from '../../core/situation/index.ts'
import { supplySentence, type Words } from '../../messages/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { hideOne } from './hideSmall.ts'
import { about, published, statedKind } from './phrases.ts'
import type { ReportSource } from './source.ts'

type WithSupply = ServiceOverview & { readonly supply: NonNullable<ServiceOverview['supply']> }

const isTold = (one: ServiceOverview): one is WithSupply => one.supply !== null && !one.sparse

/** How much there is for those who reach it, and which sites have too few people around them. */
export function supply({ words, overview }: ReportSource): ReportBlock[] {
  const told = overview.services.filter(isTold)
  const title = heading(words.text('report.supply'), 'versorgung')
  if (told.length === 0) return [title, paragraph(words.text('report.supply-none'))]
  return [
    title,
    paragraph(words.text('report.supply-lead')),
    table(
      words.text('report.supply-caption'),
      [
        words.text('report.column-service'),
        words.text('report.column-supply'),
        `#${words.text('report.column-unmet')}`,
        words.text('report.column-viability'),
      ],
      told.map((one) => ({
        cells: [
          words.of(one.service.name),
          indexWords(one, words),
          one.supply.total.unmet === null
            ? words.text('report.cell-none')
            : published(hideOne(one.supply.total.unmet), words),
          viabilityWords(one, words),
        ],
      })),
    ),
  ]
}

function indexWords({ supply: answer, service }: WithSupply, words: Words): string {
  const { question, index, total, wayMeasure, direction, capacities } = answer
  const ages = question.ages === 'users' ? service.users : null
  const sentence = supplySentence(words, {
    ...index,
    ...total,
    wayMeasure,
    direction,
    catchment: question.catchment,
    mode: question.mode,
    ages,
  })
  if (capacities.missing === 0 || index.measure === 'sites') return sentence
  return `${sentence} ${words.text('report.supply-missing', { missing: capacities.missing, sites: capacities.sites })}`
}

/** What makes a site live is a rule of thumb more often than not: the kind stands beside it. */
function viabilityWords({ supply: answer }: WithSupply, words: Words): string {
  if (!answer.viability) return words.text('report.cell-none')
  const inside = answer.facilities.filter((one) => one.inside && one.viability !== 'unknown')
  if (inside.length === 0) return words.text('report.cell-unknown')
  const { standard } = answer.viability
  return words.text('report.viability', {
    below: inside.filter((one) => one.viability === 'below').length,
    sites: inside.length,
    value: words.number(standard.value),
    kind: statedKind(standard, words),
  })
}

const NAMED = 8

/** Sites of one municipality with fewer people around them than such a site is said to need. */
export function tooFewPeople({ words, overview }: ReportSource, ags: string): string[] {
  const rows = overview.services.filter(isTold).flatMap(({ service, supply: answer }) =>
    answer.facilities
      .filter((one) => one.ags === ags && one.viability === 'below' && answer.viability)
      .map((one) =>
        words.text('report.too-few', {
          name: one.name || words.of(service.name),
          service: words.of(service.name),
          people: about(one.catchmentPeople, words),
          value: words.number(answer.viability!.standard.value),
          kind: statedKind(answer.viability!.standard, words),
        }),
      ),
  )
  if (rows.length <= NAMED) return rows
  return [...rows.slice(0, NAMED), words.text('report.risk-more', { n: rows.length - NAMED })]
}
