import type { PartyAnswer } from '../../../../core/process/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { AgreementContent } from './AgreementPage.tsx'
import { type ActView, agreementPath, outdatedWords, type SideView } from './agreementView.ts'

interface Part {
  readonly frame: PageFrame
  readonly content: AgreementContent
}

/** Who has resolved what, with what came before, and who is missing. */
export function CouncilTable({ frame, content }: Part) {
  const { words } = frame
  const { agreement } = content
  const { councils, sides } = agreement
  const others = sides.filter(({ decides }) => !decides)
  if (!councils && others.length === 0) return null
  const mayEnter = mayEnterAny(content)
  const byId = new Map(sides.map((side) => [side.id, side]))
  return (
    <section aria-labelledby="who-title" id="raete">
      <h2 id="who-title">{words.text('agreements.who')}</h2>
      {councils && (
        <table class="kern-table stacked" aria-labelledby="who-title">
          <thead>
            <tr>
              {['council', 'last', 'text-of', ...(mayEnter ? ['enter'] : [])].map((key) => (
                <th scope="col" key={key}>
                  {words.text(`agreements.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {councils.state.parties.map((party) => {
              const side = byId.get(party.party)
              return side ? <Row key={party.party} frame={frame} content={content} party={party} side={side} /> : null
            })}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <p class="muted">{words.text('agreements.others', { names: words.list(others.map(({ name }) => name)) })}</p>
      )}
    </section>
  )
}

const mayEnterAny = ({ ownCouncils }: AgreementContent) => ownCouncils === null || ownCouncils.length > 0

function Row({ frame, content, party, side }: Part & { readonly party: PartyAnswer; readonly side: SideView }) {
  const { words } = frame
  const { agreement, region, ownCouncils } = content
  const { answer } = party
  const acts = agreement.acts.filter((act) => act.party === side.id || side.followed.some(({ id }) => id === act.party))
  const last = acts.at(-1)
  const isOwn = ownCouncils === null || (side.ags !== null && ownCouncils.includes(side.ags))
  const outdated = outdatedWords(party, words)
  const version = agreement.text.issued.at(-1)?.version
  return (
    <tr>
      <th scope="row">
        {side.name}
        {side.followed.map(({ id, name, on }) => (
          <small key={id} class="muted block">
            {words.text('agreements.followed', { name, on: on ? words.date(on) : 'none' })}
          </small>
        ))}
      </th>
      <td data-label={words.text('agreements.last')}>
        {answer ? (
          <>
            <strong>{words.text(`option.council-state.state-${answer.choice}`)}</strong> {words.date(answer.on)}
            {answer.version !== null && <> · {words.text('agreements.version-n', { n: answer.version })}</>}
          </>
        ) : (
          words.text('agreements.silent')
        )}
        {outdated && <span class="tag tag--rejected">{outdated}</span>}
        {last?.next && (
          <small class="block">{words.text('agreements.next-session', { date: words.date(last.next) })}</small>
        )}
        {answer && last && last.party !== side.id && (
          <small class="muted block">
            {words.text('agreements.continues', {
              name: side.followed.find(({ id }) => id === last.party)?.name ?? '',
            })}
          </small>
        )}
      </td>
      <td data-label={words.text('agreements.text-of')}>
        {last && <p class="preserved">{[last.title, last.text].filter(Boolean).join(': ')}</p>}
        {acts.length > 1 && <Earlier frame={frame} acts={acts.slice(0, -1)} side={side} />}
      </td>
      {mayEnterAny(content) && (
        <td class="no-print">
          {isOwn && (
            <a
              aria-label={words.text('agreements.enter-for', { name: side.name })}
              href={linksOf(frame)(
                '/daten/register/council-state/neu',
                ofRegion(region.id, {
                  'f.agreement': agreement.id,
                  ...(side.ags === null ? { 'f.actor': side.id } : { 'f.municipality.ags': side.ags }),
                  'f.date': content.today,
                  ...(version === undefined ? {} : { 'f.version': String(version) }),
                  zurueck: agreementPath(agreement.id),
                }),
              )}
            >
              {words.text('agreements.enter')}
            </a>
          )}
        </td>
      )}
    </tr>
  )
}

function Earlier({
  frame: { words },
  acts,
  side,
}: {
  readonly frame: PageFrame
  readonly acts: readonly ActView[]
  readonly side: SideView
}) {
  return (
    <details>
      <summary>
        {words.text('agreements.history')} ({acts.length})
      </summary>
      <ul>
        {acts.map((act) => (
          <li key={act.id}>
            {words.date(act.on)} {words.text(`option.council-state.state-${act.state}`)}
            {act.version !== null && <> · {words.text('agreements.version-n', { n: act.version })}</>}
            {act.party !== side.id && <> · {side.followed.find(({ id }) => id === act.party)?.name}</>}
            {act.text && <>: {act.text}</>}
          </li>
        ))}
      </ul>
    </details>
  )
}
