import { CycleTrack, dueSentence } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion } from '../register/paths.ts'
import { Fact } from './Fact.tsx'
import type { FieldView } from './structureView.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly fields: readonly FieldView[]
  readonly level: 2 | 3
}

/** Each field of action in a row: where it stands, what comes next, who is awaited. */
export function FieldRows({ frame, region, fields, level }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const Heading = `h${level}` as const
  return (
    <ul class="field-rows">
      {fields.map((field) => {
        const [next] = field.duties
        const [council] = field.councils
        return (
          <li class="field-row panel" key={field.id}>
            <div class="field-row__name">
              <Heading>
                <a href={links(`/zusammenarbeit/felder/${field.id}`, ofRegion(region))}>{field.name}</a>
              </Heading>
              {field.isAcross && <p class="muted">{words.text('struktur.across')}</p>}
              {field.lead !== null && <p class="muted">{words.text('struktur.lead', { name: field.lead })}</p>}
            </div>
            <CycleTrack words={words} view={field.cycle} />
            <dl class="field-row__facts">
              {next && (
                <Fact term={words.text('struktur.next')}>
                  <a href={links(next.path)}>{next.title}</a>{' '}
                  <span class={next.isOverdue ? 'late' : 'muted'}>
                    {[next.who, dueSentence(words, next)].filter((part) => part !== null).join(' · ')}
                  </span>
                </Fact>
              )}
              {field.silent.length > 0 && <Fact term={words.text('struktur.silent')}>{words.list(field.silent)}</Fact>}
              {council && (
                <Fact term={words.text('struktur.council')}>
                  <a href={links(council.path)}>{council.title}</a>{' '}
                  <span class={council.isOverdue ? 'late' : 'muted'}>
                    {[council.who, dueSentence(words, council)].filter((part) => part !== null).join(' · ')}
                  </span>
                </Fact>
              )}
              {!next && !council && field.silent.length === 0 && (
                <Fact term={words.text('struktur.next')}>{words.text('struktur.nothing-next')}</Fact>
              )}
            </dl>
          </li>
        )
      })}
    </ul>
  )
}
