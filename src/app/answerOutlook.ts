import type { OutlookAnswer } from '../contract/index.ts'
import { InputError } from '../core/evidence/index.ts'
import { outlookOf } from '../core/indicators/index.ts'
import type { IndicatorDefinitions } from '../formats/catalogue/index.ts'
import type { Region } from '../formats/region/index.ts'

/** What a municipality of the inside can shoulder, by key or name. Throws InputError for any other. */
export function answerOutlook(
  region: Region,
  asked: string,
  { version, definitions }: IndicatorDefinitions,
): OutlookAnswer {
  const inside = region.municipalities.filter((m) => m.inside)
  const word = asked.trim().toLowerCase()
  const municipality = inside.find((m) => m.ags === word || m.name.toLowerCase() === word)
  if (!municipality) {
    const params = {
      municipality: asked.slice(0, 60),
      known: inside
        .map((m) => m.name)
        .slice(0, 8)
        .join(', '),
    }
    throw new InputError({ code: 'question-unknown-municipality', severity: 'error', params })
  }
  const { ags, name } = municipality
  return {
    regionId: region.manifest.id,
    regionVersion: region.manifest.version,
    definitionsVersion: version,
    ags,
    name,
    indicators: outlookOf(
      definitions,
      region.indicators,
      inside.map((m) => m.ags),
      ags,
    ),
  }
}
