import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { HOSTILE_NAME } from '../../../tests/web/exampleNames.ts'
import { exampleHits } from '../../../tests/web/searchExamples.ts'
import { HELP_TOPICS } from '../../contract/index.ts'
import { words } from '../../messages/index.ts'
import { Breadcrumb, createLinks, Help, SearchHits } from './index.ts'

const de = words('de')
const links = createLinks('en')

describe('what was found', () => {
  const draw = (name: string) =>
    renderToStaticMarkup(
      <SearchHits view={{ words: de, links, answer: exampleHits[name]!, hrefOf: (kind) => `/suche?art=${kind}` }} />,
    )

  it.each(Object.keys(exampleHits))('“%s” is whole and escaped', (name) => {
    expect(draw(name)).not.toMatch(/undefined|NaN|\[object|<img| style=/)
  })

  it('leads to each hit in the language of the address, and to all of a kind', () => {
    const text = draw('usual')
    expect(text).toContain('href="/lagebild?region=beispiel&amp;service=primary-school&amp;lang=en"')
    expect(text).toContain('href="/hilfe?lang=en#wort-site"')
    expect(text).toContain('href="/suche?art=service"')
    expect(text).not.toContain('href="/suche?art=help"')
  })
})

it.each(HELP_TOPICS)('help on “%s” leads to the same among all', (topic) => {
  const text = renderToStaticMarkup(<Help view={{ words: de, links: createLinks(null), topic }} />)
  expect(text).toContain(`href="/hilfe#thema-${topic}"`)
  expect(text).toContain(de.text(`help.${topic}-text`).slice(0, 20))
})

it('the way to a page ends with the page itself, which is no link', () => {
  const view = { words: de, above: [{ text: HOSTILE_NAME, href: '/daten' }], here: HOSTILE_NAME }
  const text = renderToStaticMarkup(<Breadcrumb view={view} />)
  expect(text).not.toContain('<img')
  expect(text).toMatch(/<li><a href="\/daten">.*<\/a><\/li><li aria-current="page">/)
})
