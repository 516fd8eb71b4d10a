import { DutyList } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'
import type { CooperationOverviewContent, UnitView } from './OverviewPage.tsx'

interface Props {
  readonly frame: PageFrame
  readonly content: CooperationOverviewContent
}

/** The co-ordination unit with its nine lists and how firmly it stands; apart from it each town hall's own unit. */
export function Unit({ frame, content }: Props) {
  const { words } = frame
  const { region, coordination, townHalls, lists, structure } = content
  const links = linksOf(frame)
  const back = { zurueck: '/zusammenarbeit' }
  return (
    <>
      <section aria-labelledby="unit-title">
        <h2 id="unit-title">{words.text('stelle.title')}</h2>
        <p>{words.text('stelle.lead')}</p>
        {coordination.length === 0 ? (
          <p class="panel">{words.text('stelle.none')}</p>
        ) : (
          coordination.map((unit) => <UnitCard key={unit.id} frame={frame} region={region.id} unit={unit} />)
        )}
        {structure.mayWrite && coordination.length === 0 && (
          <p class="no-print">
            <a href={links(`${registerPath('unit')}/neu`, ofRegion(region.id, { 'f.type': 'coordination', ...back }))}>
              {words.text('stelle.new')}
            </a>
          </p>
        )}
        <Formality frame={frame} content={content} />
        <h3>{words.text('stelle.lists')}</h3>
        <ul class="cards">
          {lists.map(({ id, duties }) => (
            <li class="card" key={id}>
              <h4>{words.text(`option.task.coordination-${id}`)}</h4>
              {duties.length === 0 ? (
                <p class="muted">{words.text('stelle.list-none')}</p>
              ) : (
                <DutyList words={words} links={links} duties={duties} />
              )}
              {structure.mayWrite && (
                <p class="no-print">
                  <a
                    href={links(
                      `${registerPath('task')}/neu`,
                      ofRegion(region.id, { 'f.coordination': id, 'f.state': 'open', ...back }),
                    )}
                    aria-label={`${words.text('felder.new-task')}: ${words.text(`option.task.coordination-${id}`)}`}
                  >
                    {words.text('felder.new-task')}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="town-halls-title">
        <h2 id="town-halls-title">{words.text('stelle.town-halls')}</h2>
        <p>{words.text('stelle.town-halls-lead')}</p>
        {townHalls.length === 0 ? (
          <p class="panel">{words.text('stelle.town-halls-none')}</p>
        ) : (
          townHalls.map((unit) => <UnitCard key={unit.id} frame={frame} region={region.id} unit={unit} />)
        )}
      </section>
    </>
  )
}

function UnitCard({ frame, region, unit }: { frame: PageFrame; region: string; unit: UnitView }) {
  const { words } = frame
  const { id, name, municipality, formality, host, hoursPerWeek, contact } = unit
  const facts = [
    municipality,
    formality && words.text(`option.unit.formality-${formality}`),
    host && words.text('stelle.host', { name: host }),
    hoursPerWeek === null ? null : words.text('stelle.hours', { hours: hoursPerWeek }),
    contact,
  ]
  const href = linksOf(frame)(`${registerPath('unit')}/${id}`, ofRegion(region, { zurueck: '/zusammenarbeit' }))
  return (
    <p class="panel">
      <a href={href}>{name}</a> <span class="muted">{facts.filter(Boolean).join(' · ')}</span>
    </p>
  )
}

/** From shared hours to a body of its own, the present degree marked. */
function Formality({ frame, content: { formality, coordination } }: Props) {
  const { words } = frame
  return (
    <details class="formality">
      <summary>{words.text('stelle.formality')}</summary>
      <p>{words.text('stelle.formality-lead')}</p>
      <ol>
        {formality.map(({ id, isVerified }) => (
          <li key={id} aria-current={coordination.some((unit) => unit.formality === id) ? 'true' : undefined}>
            <strong>{words.text(`option.unit.formality-${id}`)}</strong>
            {': '}
            {words.text(`stelle.formality-${id}`)}{' '}
            {!isVerified && <span class="tag tag--open">{words.text('stelle.unverified')}</span>}
          </li>
        ))}
      </ol>
      <p class="muted">{words.text('stelle.formality-source')}</p>
    </details>
  )
}
