import type { ReportDocument } from '../../contract/index.ts'
import { connected } from './connected.ts'
import { essentials } from './essentials.ts'
import { facts, shaky } from './facts.ts'
import { aspects, gaps } from './gaps.ts'
import { method, sources } from './method.ts'
import { outlook } from './outlook.ts'
import { byAge, withoutCar } from './people.ts'
import { dataDates } from './phrases.ts'
import { places } from './places.ts'
import { servicesTable } from './services.ts'
import type { ReportSource } from './source.ts'
import { standards } from './standards.ts'
import { supply } from './supply.ts'
import { byTransit } from './transit.ts'

export function countyReport(source: ReportSource): ReportDocument {
  const { words, manifest } = source
  const title = words.text('report.title-county', { region: manifest.name })
  const people = words.number(manifest.counts.populationInside)
  const date = words.date(manifest.builtAt)
  return {
    language: words.language,
    title,
    subtitle: words.text('report.subtitle'),
    facts: [
      [
        words.text('report.fact-people'),
        manifest.populationEstimated ? words.text('report.fact-people-estimated', { people }) : people,
      ],
      [words.text('report.fact-municipalities'), words.number(manifest.counts.municipalitiesInside)],
      [words.text('report.fact-data'), dataDates(manifest.inputs, words)],
      [words.text('report.fact-built'), date],
    ],
    blocks: [
      ...essentials(source),
      ...servicesTable(source),
      ...standards(source),
      ...byAge(source),
      ...withoutCar(source),
      ...byTransit(source),
      ...connected(source),
      ...supply(source),
      ...places(source),
      ...facts(source),
      ...shaky(source, null),
      ...outlook(source),
      ...gaps(source),
      ...aspects(source),
      ...method(source),
      ...sources(source, null),
    ],
    date: manifest.builtAt,
    footer: words.text('report.footer', { title: manifest.name, date }),
    fileName: `bericht-${manifest.id}`,
  }
}
