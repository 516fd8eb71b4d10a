import type { PopulationGroup } from '../../core/territory/index.ts'

/** An age column that was recognised. */
export interface AgeColumn {
  readonly group: PopulationGroup
  /** `_A` columns of the census of 2011 are percentages of the people in the cell. */
  readonly percent: boolean
}

const OLDEST = 999
const SEXES: readonly (readonly [RegExp, PopulationGroup['sex']])[] = [
  [/(^|[_\s/])(weiblich|weibl|frauen|female|women|w|f)$/, 'female'],
  [/(^|[_\s/])(maennlich|maennl|maenner|male|men|m)$/, 'male'],
]

/**
 * The age group that a column name means, null for any other column: `Unter3`, `a3bis5`, `a75undaelter`, `6-9`, `75+`, `age_75_plus`, `age0_9`, `ab65_A`,
 * `3 bis unter 6 Jahre`, with `_w`/`_m` or `weiblich`/`female` for one sex, and with the suffix `_100m-Gitter` of some census files.
 */
export function parseAgeColumn(name: string): AgeColumn | null {
  let text = name
    .trim()
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ü', 'ue')
    .replaceAll('\ufffd', 'ae')
    .replace(/[_ ]?\d+k?m[-_ ]gitter$/, '')
  const percent = /_a$/.test(text)
  if (percent) text = text.slice(0, -2)
  let sex: PopulationGroup['sex'] = 'all'
  for (const [pattern, of] of SEXES) {
    if (!pattern.test(text)) continue
    sex = of
    text = text.replace(pattern, '')
  }
  const span = parseSpan(text.replace(/[\s_/]*(jahren?|years?|yrs?)\b/g, '').trim())
  return span && { group: ageGroup(span[0], span[1], sex), percent }
}

export function ageGroup(fromAge: number, toAge: number, sex: PopulationGroup['sex'] = 'all'): PopulationGroup {
  const ages = toAge === OLDEST ? `${fromAge}+` : `${fromAge}-${toAge}`
  return { id: sex === 'all' ? ages : `${ages}/${sex}`, fromAge, toAge, sex }
}

function parseSpan(text: string): [number, number] | null {
  const body = text.replace(/^(alter|ages?|pop|einwohner|a)[_\s]*(?=\d|u|ab)/, '')
  const under = /^(?:unter|under|u|bis_unter)[_\s]?(\d{1,3})$/.exec(body)
  if (under) return span(0, Number(under[1]) - 1)
  const over =
    /^(?:ab)[_\s]?(\d{1,3})$|^(\d{1,3})[_\s]*(?:\+|plus|und[_\s]?(?:ae?lter|mehr|aelter)|and[_\s]?(?:over|older)|u\.?ae\.?)$/.exec(
      body,
    )
  if (over) return span(Number(over[1] ?? over[2]), OLDEST)
  const between = /^(\d{1,3})[_\s]*(?:bis|to|-|–|_)[_\s]*(unter|under)?[_\s]*(\d{1,3})$/.exec(body)
  if (between) return span(Number(between[1]), Number(between[3]) - (between[2] ? 1 : 0))
  return null
}

function span(fromAge: number, toAge: number): [number, number] | null {
  return fromAge <= toAge && fromAge <= 120 && (toAge <= 130 || toAge === OLDEST) ? [fromAge, toAge] : null
}
