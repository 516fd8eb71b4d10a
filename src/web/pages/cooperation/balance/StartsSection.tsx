import type { RegionDescription } from '../../../../contract/index.ts'
import { moneyWords, ruleWords, type WordableIssue, type Words } from '../../../../messages/index.ts'
import { HiddenFields, InputField, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { gamePath } from '../costs/costPaths.ts'

/** Amounts in euros. */
export interface StartShown {
  readonly kind: 'county' | 'ring' | 'willing'
  readonly members: readonly string[]
  /** By partner; null = not known. */
  readonly pays: readonly (number | null)[]
  readonly total: number | null
  readonly everybody: number | null
  readonly betterOutside: readonly string[]
  readonly betterInside: readonly string[]
  readonly objecting: number | null
  /** Why the rule cannot be applied; [] = it can. */
  readonly issues: readonly WordableIssue[]
}

export interface StartsView {
  readonly games: readonly { readonly id: string; readonly title: string }[]
  readonly mayWrite: boolean
  /** Null = there is no cost game that can be read. */
  readonly compared: {
    readonly game: string
    readonly rules: readonly string[]
    readonly rule: string
    readonly towns: readonly { readonly ags: string; readonly name: string }[]
    readonly town: string
    readonly kilometres: number
    readonly withConditional: boolean
    readonly digits: number
    readonly partners: readonly string[]
    readonly alone: readonly (number | null)[]
    readonly aloneSum: number | null
    readonly starts: readonly StartShown[]
    readonly silent: readonly string[]
    readonly steps: readonly {
      readonly from: string | null
      readonly joined: readonly string[]
      readonly total: number | null
      readonly change: readonly { readonly player: string; readonly euros: number }[]
    }[]
  } | null
}

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly view: StartsView
}
type Compared = NonNullable<StartsView['compared']>

/** What it costs to begin with all, with a town and those around it, or with the willing, and what joining later changes. */
export function StartsSection({ frame, region, view }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const { compared } = view
  return (
    <section aria-labelledby="starts-title">
      <h2 id="starts-title">{words.text('bilanz.starts')}</h2>
      <p>{words.text('bilanz.starts-lead')}</p>
      {compared ? (
        <>
          <StartForm frame={frame} region={region} view={view} compared={compared} />
          <p>
            <a href={links(gamePath(compared.game), ofRegion(region.id))}>{words.text('bilanz.to-game')}</a>
          </p>
          <ul class="starts">
            {compared.starts.map((start) => (
              <li class="card" key={start.kind}>
                <h3>{words.text(`bilanz.start-${start.kind}`)}</h3>
                {startSentences(words, start, compared).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </li>
            ))}
          </ul>
          <StartTable words={words} compared={compared} />
          <Steps words={words} compared={compared} />
        </>
      ) : (
        <p>
          {words.text(view.mayWrite ? 'bilanz.starts-empty' : 'bilanz.starts-empty-guest')}{' '}
          {view.mayWrite && (
            <a href={links('/zusammenarbeit/kosten/neu', ofRegion(region.id))}>{words.text('kosten.new')}</a>
          )}
        </p>
      )}
    </section>
  )
}

function startSentences(words: Words, start: StartShown, { digits, aloneSum, partners }: Compared): string[] {
  const money = (value: number) => moneyWords(words, value, digits)
  const { members, total, everybody, betterOutside, betterInside, objecting, issues } = start
  if (members.length === 0) return [words.text(`bilanz.start-nobody-${start.kind}`)]
  if (issues.length > 0) return issues.slice(0, 3).map((issue) => words.issue(issue))
  const sentences = [
    members.length === partners.length
      ? words.text('bilanz.start-all', { n: members.length })
      : words.text('bilanz.start-members', { n: members.length, members: words.list(members) }),
    words.text('bilanz.start-total', { total: money(total!) }),
  ]
  if (everybody !== null && aloneSum !== null)
    sentences.push(
      words.text(everybody <= aloneSum ? 'bilanz.start-saves' : 'bilanz.start-loses', {
        amount: money(Math.abs(aloneSum - everybody)),
      }),
    )
  sentences.push(
    betterOutside.length === 0
      ? words.text('bilanz.start-fits')
      : words.text('bilanz.start-outside', { n: betterOutside.length, names: words.list(betterOutside) }),
  )
  if (objecting !== null && objecting > 0 && betterOutside.length === 0)
    sentences.push(words.text('bilanz.start-objecting', { n: objecting }))
  if (betterInside.length > 0)
    sentences.push(words.text('bilanz.start-inside', { n: betterInside.length, names: words.list(betterInside) }))
  return sentences
}

function StartTable({ words, compared }: { words: Words; compared: Compared }) {
  const { partners, alone, starts, digits } = compared
  const money = (value: number | null) =>
    value === null ? words.text('bilanz.not-known') : moneyWords(words, value, digits)
  const possible = starts.filter(({ issues, members }) => issues.length === 0 && members.length > 0)
  if (possible.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
    <section class="table-scroll" aria-label={words.text('bilanz.starts-table')} tabIndex={0}>
      <table class="kern-table kern-table--small figures">
        <caption>{words.text('bilanz.starts-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{words.text('kosten.column-partner')}</th>
            <th scope="col" class="numeric">
              {words.text('kosten.row-alone')}
            </th>
            {possible.map(({ kind }) => (
              <th scope="col" class="numeric" key={kind}>
                {words.text(`bilanz.start-${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map((name, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="numeric">{money(alone[i]!)}</td>
              {possible.map(({ kind, members, pays, betterOutside }) => (
                <td class={`numeric${betterOutside.includes(name) ? ' shares__more' : ''}`} key={kind}>
                  {members.includes(name) ? money(pays[i]!) : <span class="muted">{words.text('bilanz.outside')}</span>}
                  {betterOutside.includes(name) && (
                    <>
                      <span aria-hidden="true"> ▲</span>
                      <span class="kern-sr-only"> {words.text('kosten.more-than-alone')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Steps({ words, compared: { steps, silent, digits } }: { words: Words; compared: Compared }) {
  const money = (value: number) => moneyWords(words, value, digits)
  return (
    <>
      <h3>{words.text('bilanz.later')}</h3>
      {steps.length === 0 && <p>{words.text('bilanz.later-none')}</p>}
      <ol>
        {steps.map(({ from, joined, total, change }) => (
          <li key={from ?? ''}>
            {words.text(from === null ? 'bilanz.step-now' : 'bilanz.step-then', {
              names: words.list(joined),
              n: joined.length,
              date: from === null ? '' : words.date(from),
            })}{' '}
            {total !== null && words.text('bilanz.start-total', { total: money(total) })}
            {change.length > 0 && (
              <details open={change.length <= 5}>
                <summary>{words.text('bilanz.step-changes')}</summary>
                <ul>
                  {change.map(({ player, euros }) => (
                    <li key={player}>
                      {euros === 0
                        ? words.text('bilanz.step-same', { player })
                        : words.text(euros < 0 ? 'bilanz.step-less' : 'bilanz.step-more', {
                            player,
                            amount: money(Math.abs(euros)),
                          })}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      {silent.length > 0 && (
        <p>{words.text('bilanz.silent-partners', { n: silent.length, names: words.list(silent) })}</p>
      )}
    </>
  )
}

function StartForm({ frame, region, view, compared }: Props & { readonly compared: Compared }) {
  const { words } = frame
  return (
    <form
      class="question-form panel"
      method="get"
      action="/zusammenarbeit/bilanz#starts-title"
      aria-labelledby="starts-title"
    >
      <HiddenFields values={{ lang: chosenLanguage(frame), region: region.id }} />
      <div class="question-form__fields">
        <Select
          name="spiel"
          id="start-game"
          label={words.text('bilanz.game')}
          value={compared.game}
          options={view.games.map(({ id, title }) => [id, title] as const)}
          isWide
        />
        <Select
          name="regel"
          id="start-rule"
          label={words.text('kosten.column-rule')}
          value={compared.rule}
          options={compared.rules.map((rule) => [rule, ruleWords(words, rule)] as const)}
          isWide
        />
        {compared.towns.length > 0 && (
          <Select
            name="ort"
            id="start-town"
            label={words.text('bilanz.town')}
            value={compared.town}
            options={compared.towns.map(({ ags, name }) => [ags, name] as const)}
          />
        )}
        <InputField
          name="km"
          id="start-km"
          label={words.text('bilanz.kilometres')}
          type="number"
          min={1}
          max={100}
          step={1}
          value={compared.kilometres}
        />
        <div class="field--check">
          <input
            class="kern-form-check__checkbox"
            id="start-conditional"
            name="bedingt"
            type="checkbox"
            value="1"
            checked={compared.withConditional}
          />
          <label class="kern-label" for="start-conditional">
            {words.text('bilanz.with-conditional')}
          </label>
        </div>
        <button type="submit" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{words.text('bilanz.show')}</span>
        </button>
      </div>
    </form>
  )
}
