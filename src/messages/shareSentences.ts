import type { Words } from './words.ts'

interface GroupFact {
  readonly members: readonly string[]
  readonly amount: number
}

/** What the sentences for a council need of an answer. Amounts in euros with `digits` decimals; null = not known or not asked. */
export interface ShareFacts {
  readonly rule: string
  readonly usual: string | null
  readonly digits: number
  readonly total: number
  readonly saving: number | null
  readonly players: readonly {
    readonly player: string
    readonly share: number
    readonly alone: number | null
    readonly saving: number | null
    readonly usual: number | null
    readonly margin: number | null
  }[]
  readonly stability: {
    readonly known: number
    readonly groups: number
    readonly objecting: number
    readonly worst: readonly GroupFact[]
    readonly core: {
      readonly empty: boolean
      readonly epsilon: number
      readonly collection: readonly { readonly members: readonly string[]; readonly weight: number }[]
      readonly collectionCost: number
    } | null
  }
  readonly certificate: { readonly holds: boolean; readonly levels: number; readonly checked: number } | null
  readonly equalProfit: { readonly difference: number; readonly relaxedBy: number } | null
  readonly sample: { readonly orders: number; readonly seed: number } | null
  readonly holding: readonly GroupFact[] | null
}

/** Groups that a sentence names; the rest is counted. */
const MOST_NAMED = 3
const MOST_HOLDING = 8
const MOST_OF_PROOF = 6

/** What the shares mean, in sentences that can be read out in a council. */
export function shareSentences(words: Words, facts: ShareFacts): string[] {
  const money = (value: number) => moneyWords(words, value, facts.digits)
  const { total, saving, rule, sample } = facts
  const sentences = [
    words.text('share.head', { total: money(total), rule: words.text(`share.rule-${rule}`) }),
    words.text(`share.why-${rule}`),
  ]
  if (saving !== null && saving > 0)
    sentences.push(words.text('share.saving', { alone: money(total + saving), saving: money(saving) }))
  for (const player of facts.players) sentences.push(playerSentence(words, player, money))
  if (sample) {
    const margin = Math.max(...facts.players.map((of) => of.margin ?? 0))
    sentences.push(
      words.text('share.sampled', { orders: sample.orders, seed: String(sample.seed), margin: money(margin) }),
    )
  }
  sentences.push(
    ...moreThanAlone(words, facts, money),
    ...stability(words, facts, money),
    ...extras(words, facts, money),
  )
  return sentences
}

/** 1.234,50 € or €1,234.50. */
export function moneyWords(words: Words, value: number, digits: number): string {
  return words.text('share.amount', { amount: words.number(value, digits) })
}

/** A rule as the beginning of a line: Nach Einwohnerzahl. */
export function ruleWords(words: Words, rule: string): string {
  const name = words.text(`share.rule-${rule}`)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** One line for each rule, to compare: who pays more than alone, and how many groups object. */
export function compareSentence(words: Words, { rule, players, stability }: ShareFacts): string {
  const more = players.filter(({ saving }) => saving !== null && saving < 0).map(({ player }) => player)
  return words.text('share.compare', {
    rule: ruleWords(words, rule),
    more: more.length,
    players: words.list(more),
    objecting: stability.objecting,
  })
}

type Money = (value: number) => string

function playerSentence(words: Words, of: ShareFacts['players'][number], money: Money): string {
  const { player, share, alone, saving } = of
  if (share < 0) {
    const gets = { player, share: money(-share) }
    if (alone === null) return words.text('share.gets-only', gets)
    return words.text('share.gets', { ...gets, alone: money(alone) })
  }
  if (alone === null || saving === null) return words.text('share.pays-only', { player, share: money(share) })
  const pays = { player, share: money(share), alone: money(alone) }
  if (saving > 0) return words.text('share.pays', { ...pays, saving: money(saving) })
  if (saving < 0) return words.text('share.pays-more', { ...pays, more: money(-saving) })
  return words.text('share.pays-same', pays)
}

/** Its members, or who is missing where that is shorter: A + B; alle ohne C. */
function groupWords(words: Words, members: readonly string[], players: ShareFacts['players']): string {
  const others = players.map(({ player }) => player).filter((player) => !members.includes(player))
  if (others.length === 0) return words.text('share.group-all')
  if (members.length < 4 || others.length * 2 > members.length) return members.join(' + ')
  return words.text('share.group-without', { players: words.list(others) })
}

function moreThanAlone(words: Words, { players, usual, rule }: ShareFacts, money: Money): string[] {
  const over = (shareOf: (of: (typeof players)[number]) => number | null) =>
    players.flatMap((of) => {
      const share = shareOf(of)
      if (of.alone === null || share === null || share <= of.alone) return []
      return [words.text('share.player-by', { player: of.player, amount: money(share - of.alone) })]
    })
  const isKnown = players.every(({ alone }) => alone !== null)
  const sentences: string[] = []
  const more = over(({ share }) => share)
  if (more.length > 0) sentences.push(words.text('share.more', { count: more.length, players: words.list(more) }))
  else if (isKnown) sentences.push(words.text('share.more-none'))
  if (usual === null || usual === rule || !isKnown) return sentences
  const usualMore = over((of) => of.usual)
  const usually = { rule: words.text(`share.rule-${usual}`), count: usualMore.length, players: words.list(usualMore) }
  return [...sentences, words.text('share.usual', usually)]
}

function stability(words: Words, { stability: found, digits, total, players }: ShareFacts, money: Money): string[] {
  if (players.length < 2) return []
  const { known, groups, objecting, worst, core } = found
  const sentences: string[] = []
  if (objecting > 0) {
    const named = worst
      .slice(0, MOST_NAMED)
      .map(({ members, amount }) =>
        words.text('share.group-by', { group: groupWords(words, members, players), amount: money(amount) }),
      )
    sentences.push(words.text('share.objecting', { count: objecting, groups: named.join('; ') }))
  } else if (known === groups) sentences.push(words.text('share.stable'))
  else if (known > 0) sentences.push(words.text('share.stable-known', { known }))
  if (known < groups) sentences.push(words.text('share.incomplete', { known, groups }))
  if (!core) return sentences
  if (!core.empty) {
    // Down to what nobody can be promised less than.
    const margin = Math.floor(-core.epsilon * 10 ** digits + 1e-6) / 10 ** digits
    sentences.push(
      margin > 0 ? words.text('share.core-some', { margin: money(margin) }) : words.text('share.core-thin'),
    )
    return sentences
  }
  sentences.push(words.text('share.core-empty', { epsilon: money(core.epsilon) }))
  const proof = { cost: money(core.collectionCost), total: money(total) }
  if (core.collection.length > MOST_OF_PROOF)
    return [...sentences, words.text('share.core-proof-long', { ...proof, count: core.collection.length })]
  const collection = core.collection.map(({ members, weight }) => {
    const digits = Math.abs(weight - Math.round(weight)) < 1e-6 ? 0 : 2
    const group = groupWords(words, members, players)
    return words.text('share.weighted', { weight: words.number(weight, digits), group })
  })
  return [...sentences, words.text('share.core-proof', { ...proof, groups: collection.join('; ') })]
}

function extras(words: Words, { certificate, equalProfit, holding, players }: ShareFacts, money: Money): string[] {
  const sentences: string[] = []
  if (certificate)
    sentences.push(
      certificate.holds
        ? words.text('share.certified', { ...certificate, holds: '' })
        : words.text('share.not-certified'),
    )
  if (equalProfit) {
    sentences.push(words.text('share.equal-profit', { points: words.number(equalProfit.difference * 100, 1) }))
    if (equalProfit.relaxedBy > 0) sentences.push(words.text('share.relaxed', { amount: money(equalProfit.relaxedBy) }))
  }
  if (holding) {
    const named = holding
      .slice(0, MOST_HOLDING)
      .map(({ members, amount }) =>
        words.text('share.holding-one', { group: groupWords(words, members, players), amount: money(amount) }),
      )
    const more = holding.length - named.length
    if (more > 0) named.push(words.text('share.and-more', { more }))
    sentences.push(words.text('share.holding', { count: holding.length, groups: named.join('; ') }))
  }
  return sentences
}
