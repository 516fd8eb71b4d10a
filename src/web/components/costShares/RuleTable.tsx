import type { ShareAnswer } from '../../../contract/index.ts'
import { moneyWords, ruleWords, type Words } from '../../../messages/index.ts'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'
import { payingMore, type RuleShown } from './ruleShown.ts'

export interface RuleTableView {
  readonly words: Words
  readonly titleId: string
  /** Cost of each partner alone, in euros; null = not known. */
  readonly alone: readonly { readonly player: string; readonly euros: number | null }[]
  readonly digits: number
  readonly rules: readonly RuleShown[]
  /** Rule that is explained below. */
  readonly chosen: string
  readonly hrefOf: (rule: string) => string
}

/** Every rule that can be applied in a row, with what each partner pays; below, why the others cannot. */
export function RuleTable({ view }: { view: RuleTableView }) {
  const { words, titleId, alone, digits, rules, chosen, hrefOf } = view
  const money = (value: number) => moneyWords(words, value, digits)
  const possible = rules.filter(({ answer }) => answer)
  const others = rules.filter(({ answer }) => !answer)
  return (
    <>
      <ScrollTable titleId={titleId} kind="figures shares">
        <thead>
          <tr>
            <th scope="col">{words.text('kosten.column-rule')}</th>
            {alone.map(({ player }) => (
              <th scope="col" class="numeric" key={player}>
                {player}
              </th>
            ))}
            <th scope="col" class="numeric">
              {words.text('kosten.column-sum')}
            </th>
            <th scope="col">{words.text('kosten.column-more')}</th>
            <th scope="col" class="numeric">
              {words.text('kosten.column-objecting')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr class="shares__alone">
            <th scope="row">{words.text('kosten.row-alone')}</th>
            {alone.map(({ player, euros }) => (
              <td class="numeric" key={player}>
                {euros === null ? words.text('kosten.not-known') : money(euros)}
              </td>
            ))}
            <td class="numeric">{sumWords(alone, words, digits)}</td>
            <td />
            <td />
          </tr>
          {possible.map(({ rule, answer }) => (
            <tr key={rule}>
              <th scope="row">
                <a href={hrefOf(rule)} aria-current={rule === chosen ? 'true' : undefined}>
                  {ruleWords(words, rule)}
                </a>
              </th>
              <Shares answer={answer!} words={words} />
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {others.length > 0 && (
        <details>
          <summary>{words.text('kosten.not-possible', { n: others.length })}</summary>
          <ul>
            {others.map(({ rule, issues }) => (
              <li key={rule}>
                {ruleWords(words, rule)}:{' '}
                {issues
                  .slice(0, 3)
                  .map((issue) => words.issue(issue))
                  .join(' ')}
                {issues.length > 3 && ` ${words.text('kosten.and-more', { n: issues.length - 3 })}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Shares({ answer, words }: { answer: ShareAnswer; words: Words }) {
  const { players, digits, total, stability } = answer
  const money = (value: number) => moneyWords(words, value, digits)
  const more = payingMore(answer)
  return (
    <>
      {players.map(({ player, share, saving, margin }) => (
        <td class={`numeric${saving !== null && saving < 0 ? ' shares__more' : ''}`} key={player}>
          {money(share)}
          {saving !== null && saving < 0 && (
            <>
              <span aria-hidden="true"> ▲</span>
              <span class="kern-sr-only"> {words.text('kosten.more-than-alone')}</span>
            </>
          )}
          {margin !== null && <span class="muted"> ±&nbsp;{money(Math.ceil(margin))}</span>}
        </td>
      ))}
      <td class="numeric">{money(total)}</td>
      <td>{more.length === 0 ? words.text('kosten.nobody') : words.list(more)}</td>
      <td class="numeric">
        {stability.known === 0 ? words.text('kosten.not-known') : words.number(stability.objecting)}
      </td>
    </>
  )
}

/** Where a cost is not known there is no sum. */
function sumWords(alone: RuleTableView['alone'], words: Words, digits: number): string {
  if (alone.some(({ euros }) => euros === null)) return words.text('kosten.not-known')
  return moneyWords(
    words,
    alone.reduce((sum, { euros }) => sum + euros!, 0),
    digits,
  )
}
