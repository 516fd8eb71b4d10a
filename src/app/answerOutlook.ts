import type { OutlookAnswer } from '../contract/index.ts'
import { outlookOf } from '../core/indicators/index.ts'
import type { IndicatorDefinitions } from '../formats/catalogue/index.ts'
import type { Region } from '../formats/region/index.ts'
import { municipalityNamed } from './municipalityNamed.ts'

/** What a municipality of the inside can shoulder, by key or name. Throws InputError for any other. */
export function answerOutlook(
  region: Region,
  asked: string,
  { version, definitions }: IndicatorDefinitions,
): OutlookAnswer {
  const { ags, name } = municipalityNamed(region.municipalities, asked)
  return {
    regionId: region.manifest.id,
    regionVersion: region.manifest.version,
    definitionsVersion: version,
    ags,
    name,
    indicators: outlookOf(
      definitions,
      region.indicators,
      region.municipalities.filter((m) => m.inside).map((m) => m.ags),
      ags,
    ),
  }
}
