import type { FundingMix, FundingProgramme, MixSums, MixWarning } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'

/** Cents as euros, without a decimal where there is none. */
export const euroWords = (cents: number, words: Words): string =>
  words.text('foerderung.euros', { euros: words.number(cents / 100, cents % 100 === 0 ? 0 : 2) })

const ofEuros = (euros: number, words: Words) => euroWords(Math.round(euros * 100), words)

/** From … to …, or up to, or from. */
export function spanWords(least: number | null, most: number | null, words: Words): string {
  if (least !== null && most !== null && least !== most)
    return words.text('foerderung.sum-span', { least: ofEuros(least, words), most: ofEuros(most, words) })
  if (most !== null) return words.text('foerderung.sum-most', { most: ofEuros(most, words) })
  return least === null ? '' : words.text('foerderung.sum-least', { least: ofEuros(least, words) })
}

export function rateWords({ rate }: Pick<FundingProgramme, 'rate'>, words: Words): string {
  if (!rate) return ''
  const most = words.number(rate.most)
  return rate.least === null || rate.least === rate.most
    ? words.text('foerderung.rate-most', { most })
    : words.text('foerderung.rate-span', { least: words.number(rate.least), most })
}

/** What does not fit together, as a sentence. `nameOf`: what a share is called. */
export function warningWords(warning: MixWarning, nameOf: (share: string) => string, words: Words): string {
  switch (warning.kind) {
    case 'same-purse':
      return words.text('foerderung.warn-same-purse', { shares: words.list(warning.shares.map(nameOf)) })
    case 'start-before-notice':
      return words.text('foerderung.warn-start-before-notice', {
        start: words.date(warning.start),
        shares: words.list(warning.shares.map(nameOf)),
      })
    case 'above-rate':
      return words.text('foerderung.warn-above-rate', {
        share: nameOf(warning.share),
        percent: words.number(warning.percent, 1),
        most: words.number(warning.most),
      })
    case 'above-sum':
    case 'below-sum':
      return words.text(`foerderung.warn-${warning.kind}`, {
        share: nameOf(warning.share),
        bound: ofEuros(warning.bound, words),
      })
    case 'more-than-cost':
      return words.text('foerderung.warn-more-than-cost', { sum: euroWords(warning.cents, words) })
    default:
      return words.text(`foerderung.warn-${warning.kind}`, { share: nameOf(warning.share) })
  }
}

/** Both rhythms of a mix in a short line; '' = nothing is entered. */
export function mixWords({ once, yearly }: FundingMix, key: 'certain' | 'applied' | 'proposed' | 'own', words: Words) {
  const parts = [
    once[key] > 0 ? words.text('foerderung.once', { sum: euroWords(once[key], words) }) : '',
    yearly[key] > 0 ? words.text('foerderung.yearly', { sum: euroWords(yearly[key], words) }) : '',
  ]
  return parts.filter((one) => one !== '').join('; ')
}

export const amountsUnknown = (
  { once, yearly }: FundingMix,
  key: keyof Pick<MixSums, 'amountsUnknown' | 'ownUnknown'>,
) => once[key] + yearly[key]
