import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleFilters } from '../../../../tests/web/filterExamples.ts'
import { words } from '../../../messages/index.ts'
import { FilterForm, InputField, ScrollTable } from '../index.ts'

const draw = (name: keyof typeof exampleFilters) => {
  const { kept, reset, search } = exampleFilters[name]
  return renderToStaticMarkup(
    <FilterForm words={words('de')} action="/liste" kept={kept} reset={reset}>
      <InputField name="q" id="list-q" label="Suche" type="search" value={search} maxLength={100} isWide />
    </FilterForm>,
  )
}
const hidden = (html: string) => [...html.matchAll(/type="hidden" name="(\w+)"/g)].map(([, name]) => name)

describe('the filter of a list', () => {
  it.each(Object.keys(exampleFilters) as (keyof typeof exampleFilters)[])('“%s” is whole and escaped', (name) => {
    const html = draw(name)
    expect(html).not.toMatch(/undefined|null|NaN|\[object|<img/)
    expect(html).toContain('method="get" aria-label="Auswahl"')
    expect(html).toContain('<label class="kern-label" for="list-q">Suche</label>')
    expect(html).toMatch(/<input[^>]* type="search"[^>]* id="list-q"/)
  })

  it('keeps in the address what was said, and nothing else', () => {
    expect(hidden(draw('fresh'))).toEqual(['region'])
    expect(hidden(draw('narrowed'))).toEqual(['lang', 'region', 'sort'])
  })

  it('leads back to the whole list only where something is chosen', () => {
    expect(draw('fresh')).not.toContain('<a ')
    expect(draw('narrowed')).toContain('<a href="/liste">')
  })
})

describe('a table that may be wider than the screen', () => {
  const table = (kind?: string) =>
    renderToStaticMarkup(
      <ScrollTable titleId="title" noteId="note" {...(kind ? { kind } : {})}>
        <tbody />
      </ScrollTable>,
    )

  it('scrolls by keyboard and has the name of its heading', () => {
    expect(table('figures')).toBe(
      '<section class="table-scroll" aria-labelledby="title" tabindex="0"><table class="kern-table kern-table--small figures" aria-labelledby="title" aria-describedby="note"><tbody></tbody></table></section>',
    )
    expect(table()).toContain('class="kern-table kern-table--small"')
  })
})
