import { ScrollTable } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion, registerPath } from '../../register/paths.ts'
import { cooperationPath } from '../parts.ts'
import type { PoolContent } from './PoolPage.tsx'

/** What is to be bought or which people are looked for, and who could do it together. */
export function Purchases({ frame, content }: { frame: PageFrame; content: PoolContent }) {
  const { words } = frame
  const { region, purchases, joint, owners, mayWrite } = content
  const links = linksOf(frame)
  const euros = (cents: number) => words.text('pool.euros', { amount: words.number(cents / 100, 0) })
  const back = cooperationPath('pool')
  return (
    <div class="table-section">
      <h2 id="purchases-title">{words.text('pool.purchases')}</h2>
      {purchases.length === 0 && <p>{words.text('pool.purchases-none')}</p>}
      {joint.length > 0 && (
        <>
          <h3>{words.text('pool.joint')}</h3>
          <ul class="pool-joint">
            {joint.map((group) => (
              <li key={group.purchases[0]!.id}>
                <strong>{words.list([...new Set(group.purchases.map(({ what }) => what))])}</strong>:{' '}
                {words.text('pool.joint-one', {
                  owners: words.list([...new Set(group.purchases.map(({ owner }) => owners.get(owner) ?? ''))]),
                  first: words.date(group.first),
                  last: words.date(group.last),
                  cost: euros(group.costCents),
                  without: group.withoutCost,
                })}
              </li>
            ))}
          </ul>
          <p class="muted">{words.text('pool.joint-how')}</p>
        </>
      )}
      {purchases.length > 0 && (
        <ScrollTable titleId="purchases-title" kind="figures">
          <thead>
            <tr>
              <th scope="col">{words.text('purchase.what')}</th>
              <th scope="col">{words.text('purchase.type')}</th>
              <th scope="col">{words.text('purchase.municipality')}</th>
              <th scope="col">{words.text('purchase.needed')}</th>
              <th scope="col" class="numeric">
                {words.text('purchase.cost')}
              </th>
              <th scope="col">{words.text('purchase.willing')}</th>
            </tr>
          </thead>
          <tbody>
            {purchases.map(({ id, what, type, owner, needed, costCents, willing }) => (
              <tr key={id}>
                <th scope="row">
                  {mayWrite ? (
                    <a href={links(`${registerPath('purchase')}/${id}`, ofRegion(region.id, { zurueck: back }))}>
                      {what}
                    </a>
                  ) : (
                    what
                  )}
                </th>
                <td>{words.text(`option.purchase.type-${type}`)}</td>
                <td>{owner}</td>
                <td>{needed === null ? words.text('pool.not-said') : words.date(needed)}</td>
                <td class="numeric">{costCents === null ? words.text('pool.not-said') : euros(costCents)}</td>
                <td>{words.text(willing === '' ? 'pool.not-said' : `option.purchase.willing-${willing}`)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}
