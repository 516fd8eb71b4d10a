import type { ReachAnswer, ReachQuestion, ServiceChoice } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { transitSentences } from './transitPhrases.ts'

/** Ending of the message keys that ask and answer: how the service is reached, and whether one site is enough. */
export function caseOf(question: Pick<ReachQuestion, 'mode' | 'nth'>, kind: ServiceChoice['kind']): string {
  const way = question.mode === 'air-line' ? 'air' : kind === 'outbound' ? 'outbound' : 'visited'
  return question.nth > 1 ? `${way}-nth` : way
}

/** “mit dem Auto”, “barrierefrei zu Fuß”. */
export function howWords(question: Pick<ReachQuestion, 'mode' | 'barrierFree'>, words: Words): string {
  const isBarrierFree = question.barrierFree && (question.mode === 'walk' || question.mode === 'transit')
  return words.text(`lagebild.mode-${question.mode}${isBarrierFree ? '-barrier-free' : ''}`)
}

/** “20 Minuten”, “5 km”. */
export function limitWords(mode: ReachQuestion['mode'], threshold: number, words: Words): string {
  if (mode === 'air-line') return words.limit('metres', threshold)
  return words.text('lagebild.minutes', { n: Math.round((threshold / 60) * 100) / 100 })
}

/** “zwei” … “fünf”. */
export const nthWord = (nth: number, words: Words): string => words.text('lagebild.nth-word', { n: String(nth) })

/** “Menschen ab 75 Jahren”, in the dative that follows “von”, or as the subject of a sentence. */
export function whoWords(
  ages: ReachQuestion['ages'],
  users: ServiceChoice['users'],
  words: Words,
  isSubject = false,
): string {
  const text = (key: string, values = {}) => {
    const subject = `lagebild.who-nominative-${key}`
    return words.text(isSubject && words.has(subject) ? subject : `lagebild.who-${key}`, values)
  }
  if (ages !== 'users') return text(ages)
  if (!users) return text('all')
  const values = { from: users.fromAge, to: users.toAge }
  if (users.sex === 'female') return text('women-span', values)
  if (users.sex === 'male') return text('men-span', values)
  if (users.toAge >= 120) return text('span-from', values)
  return text('span', values)
}

/** The question of the page as a heading. */
export function questionHeading(
  question: ReachQuestion & { readonly threshold: number },
  service: ServiceChoice,
  words: Words,
): string {
  return words.text(`lagebild.question-${caseOf(question, service.kind)}`, {
    service: words.of(service.name),
    how: howWords(question, words),
    limit: limitWords(question.mode, question.threshold, words),
    nth: nthWord(question.nth, words),
  })
}

/** The answer in a few sentences. */
export function answerSentences(
  answer: ReachAnswer,
  service: ServiceChoice,
  regionName: string,
  words: Words,
): string[] {
  const { question, total } = answer
  const obstacle = obstacleOf(answer)
  if (obstacle)
    return [
      words.text(`lagebild.${obstacle}`, {
        service: words.of(service.name),
        region: regionName,
        nth: nthWord(question.nth, words),
      }),
    ]
  const { people, beyond, unreachable } = total
  if (people === null || beyond === null) return [words.text('lagebild.no-data')]
  if (people === 0) return [words.text('lagebild.no-people')]

  const way = caseOf(question, service.kind)
  const values = {
    people: words.number(people),
    how: howWords(question, words),
    limit: limitWords(question.mode, question.threshold, words),
    nth: nthWord(question.nth, words),
  }
  // “Zu allen Kindern”, but “Alle Kinder”.
  const isSubject = !way.startsWith('outbound')
  const { transit } = question
  const tail = transit ? transitSentences(answer, words) : []
  if (beyond === 0)
    return [
      words.text(transit ? 'timetable.all-within' : `lagebild.all-within-${way}`, {
        ...values,
        percentile: transit?.percentile ?? 0,
        who: whoWords(question.ages, service.users, words, isSubject),
      }),
      ...half(answer, words),
      ...tail,
    ]
  const first = words.text(transit ? 'timetable.beyond' : `lagebild.beyond-${way}`, {
    ...values,
    percentile: transit?.percentile ?? 0,
    who: whoWords(question.ages, service.users, words),
    count: Math.round(beyond),
    beyond: words.number(beyond),
    share: words.share(beyond / people),
  })
  return [first, ...most(answer, words), ...outOfReach(unreachable ?? 0, words), ...half(answer, words), ...tail]
}

/** Why an answer holds no figures worth a sentence. */
function obstacleOf(answer: ReachAnswer): 'no-network' | 'no-site' | 'few-sites' | null {
  const codes = new Set(answer.warnings.map(({ code }) => code))
  if (codes.has('answer-no-network')) return 'no-network'
  if (answer.sites === 0) return 'no-site'
  return answer.sites < answer.question.nth ? 'few-sites' : null
}

function most({ municipalities }: ReachAnswer, words: Words): string[] {
  let top: { name: string; beyond: number } | undefined
  for (const { name, beyond } of municipalities)
    if (beyond !== null && beyond > (top?.beyond ?? 0)) top = { name, beyond }
  if (!top || municipalities.length < 2) return []
  return [words.text('lagebild.most', { place: top.name, people: words.number(top.beyond) })]
}

function outOfReach(unreachable: number, words: Words): string[] {
  const count = Math.round(unreachable)
  return count > 0 ? [words.text('lagebild.unreachable', { count, people: words.number(count) })] : []
}

function half({ total, measure }: ReachAnswer, words: Words): string[] {
  if (total.median === null) return []
  const span = (value: number) =>
    measure === 'metres'
      ? words.distance(value)
      : words.text('lagebild.minutes', { n: Math.max(1, Math.round(value / 60)) })
  const median = span(total.median)
  if (total.p90 === null) return [words.text('lagebild.half-only', { median })]
  return [words.text('lagebild.half', { median, p90: span(total.p90) })]
}
