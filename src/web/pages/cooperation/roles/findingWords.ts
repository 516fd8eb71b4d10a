import type { RankedDependency, RoleFinding } from '../../../../core/cooperation/index.ts'
import type { Duty } from '../../../../core/services/index.ts'
import type { Words } from '../../../../messages/index.ts'
import type { EntryNames } from '../../../components/index.ts'
import { nameOf, placeIn } from '../names.ts'

/** A gap or overlap as a sentence. */
export function findingWords(finding: RoleFinding, duty: Duty | null, words: Words, names: EntryNames): string {
  const { role } = finding
  const values = { role: words.text(`option.service-role.role-${role}`), place: placeIn(names, finding.municipality) }
  if (finding.kind === 'law-not-today') {
    const isNamed = role === 'guarantee' || role === 'steer' || role === 'provide'
    const who = duty && isNamed ? words.of(duty[role]) : ''
    if (who === '') return words.text('werwas.finding-law-not-today', values)
    const sentence = words.text('werwas.finding-law-not-today-who', { ...values, who })
    return duty?.verified ? sentence : words.text('werwas.unverified', { sentence })
  }
  if (!('actors' in finding)) return words.text('werwas.finding-nobody-today', values)
  const actors = finding.actors.map((id) => nameOf(names, 'actor', id, words))
  return words.text(`werwas.finding-${finding.kind}`, { ...values, actors: words.list(actors) })
}

/** Why a dependency is risky, as words joined to a sentence. */
export function riskWords({ reasons, lastDay }: RankedDependency, words: Words): string {
  const said = reasons.map((reason) => words.text(`werwas.risk-${reason}`, { day: lastDay ? words.date(lastDay) : '' }))
  return said.length === 0 ? words.text('werwas.risk-none') : said.join('; ')
}
