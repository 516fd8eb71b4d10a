import { describe, expect, it } from 'vitest'
import { words } from '../../bin/words.mjs'
import { checkMarkup, findSpelledOut, listRaisedIssues } from './checkTexts.ts'
import { listPlaceholders, placeholderNames, readTopics, type Topic } from './messageFiles.ts'
import { isSaid, listSaidKeys } from './shownTexts.ts'
import { isTest, parse, readSources } from './sources.ts'

const topics: Topic[] = [...(await readTopics()), { file: 'bin/words.mjs', ...words }]
const sources = readSources({ tests: false })

describe('the texts', () => {
  it('exist', () => {
    expect(topics.length).toBeGreaterThan(2)
  })

  it('have the same keys in both languages', () => {
    for (const { file, de, en } of topics) {
      expect([file, ...Object.keys(en).sort()]).toEqual([file, ...Object.keys(de).sort()])
    }
  })

  it('have the same placeholders in both languages', () => {
    const differing = topics.flatMap(({ file, de, en }) =>
      Object.keys(de)
        .filter((key) => key in en)
        .filter((key) => `${listPlaceholders('de', de[key])}` !== `${listPlaceholders('en', en[key])}`)
        .map((key) => `${file} ${key}: ${listPlaceholders('de', de[key])} | ${listPlaceholders('en', en[key])}`),
    )
    expect(differing).toEqual([])
  })

  it('are not empty', () => {
    const empty = topics.flatMap(({ file, de, en }) =>
      [...Object.entries(de), ...Object.entries(en)]
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => file + key),
    )
    expect(empty).toEqual([])
  })

  it('of two topics never share a key', () => {
    const keys = topics.slice(0, -1).flatMap(({ de }) => Object.keys(de))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('have German umlauts', () => {
    const spelledOut = topics.flatMap(({ file, de }) =>
      Object.entries(de).flatMap(([key, text]) => findSpelledOut(text).map((word) => `${file} ${key}: ${word}`)),
    )
    expect(spelledOut).toEqual([])
  })

  it('stand in src/messages, not in the markup', () => {
    const markup = sources.filter(({ path }) => path.endsWith('.tsx') && !isTest(path))
    expect(markup.flatMap(checkMarkup)).toEqual([])
  })

  it('exist for every issue that is raised, and need nothing that it does not carry', () => {
    const german = Object.assign({}, ...topics.map(({ de }) => de)) as Record<string, string>
    const faults = sources.flatMap(listRaisedIssues).flatMap(({ where, code, params }) => {
      const text = german[`issue.${code}`]
      if (text === undefined)
        return [`${where} raises ${code}: write issue.${code} in src/messages, in both languages.`]
      const lacking = placeholderNames('de', text).filter(
        (name) => params && ![...params, 'file', 'line'].includes(name),
      )
      return lacking.length > 0 ? [`${where} raises ${code} without ${lacking}, which its sentence names.`] : []
    })
    expect(faults).toEqual([])
  })

  it('are asked for somewhere', () => {
    const said = listSaidKeys(sources)
    const unused = topics
      .filter(({ file }) => file.startsWith('src/'))
      .flatMap(({ file, de }) => Object.keys(de).map((key) => ({ file, key })))
      .filter(({ key }) => !isSaid(key, said))
      .map(({ file, key }) => `${file} ${key}: nothing shows it; take it out, in both languages.`)
    expect(unused).toEqual([])
  })
})

describe('the checkers', () => {
  const markupFaults = (text: string) => checkMarkup(parse('web/pages/x.tsx', text))

  it.each([
    'const a = <p>Straße</p>',
    'const a = <p>{"street"}</p>',
    'const a = <p>{`street ${b}`}</p>',
    'const a = <img alt="map" />',
    'const a = <button aria-label={`close ${b}`} />',
    'const a = <input placeholder={"name"} />',
  ])('find words in %s', (text) => {
    expect(markupFaults(text)).toHaveLength(1)
  })

  it.each([
    'const a = <p>{t("key")}</p>',
    'const a = <p class="x" id={`x-${b}`}>{b} · 12 %&nbsp;</p>',
    'const a = <img alt="" />',
    'const a = <button aria-label={t("close")} />',
    'const a = <Field name={"x"} />',
  ])('find none in %s', (text) => {
    expect(markupFaults(text)).toEqual([])
  })

  it('see spelled-out umlauts and leave real words alone', () => {
    expect(findSpelledOut('Fuer die naechste Strasse')).toEqual(['Fuer', 'naech', 'Strasse'])
    expect(findSpelledOut('neue Auer Bauern steuern Quelle {fuer} Abenteuer, aktuell')).toEqual([])
  })

  it('see the issues that sources raise', () => {
    const source = parse(
      'formats/osm/x.ts',
      `log.warn('a-b', { file }, { count: 1 }); this.log.note('c', {}); const i = { code: 'd', severity: 'error', params }`,
    )
    expect(listRaisedIssues(source).map(({ code, params }) => [code, params])).toEqual([
      ['a-b', ['count']],
      ['c', []],
      ['d', undefined],
    ])
  })

  it('see which texts are asked for', () => {
    const said = listSaidKeys([
      parse('messages/a.ts', "export const a = { de: { 'map.unused': 'x' } }"),
      parse(
        'web/a.ts',
        "say('map.one'); say(`map.kind-${kind}`); say(`cell.${reason}`); say(`issue.${code}`); const i = { code: 'far-off', 'no-way': 1 }",
      ),
    ])
    const keys = ['map.one', 'map.kind-bus', 'cell.no-way', 'issue.far-off']
    expect(keys.filter((key) => !isSaid(key, said))).toEqual([])
    const others = ['map.unused', 'map.one-more', 'cell.other', 'issue.near-by', 'web.one']
    expect(others.filter((key) => isSaid(key, said))).toEqual([])
  })
})
