import type { Random } from './random.ts'

const STEMS = [
  'Eschen',
  'Buchen',
  'Linden',
  'Erlen',
  'Birken',
  'Hasel',
  'Weiden',
  'Dornen',
  'Stein',
  'Wolfs',
  'Hirsch',
  'Reh',
  'Fuchs',
  'Hein',
  'Diet',
  'Ger',
  'Adels',
  'Rein',
  'Wich',
  'Bern',
  'Eber',
  'Gott',
  'Herm',
  'Kun',
  'Leut',
  'Mar',
  'Ott',
  'Rud',
  'Sieg',
  'Ull',
  'Volk',
  'Wald',
  'Winter',
  'Sommer',
  'Lerchen',
  'Falken',
  'Mühl',
  'Kirch',
  'Moos',
  'Roß',
  'Schön',
  'Grün',
  'Kalten',
  'Trocken',
  'Langen',
  'Breiten',
  'Hohen',
  'Tiefen',
  'Finken',
  'Amsel',
  'Kranich',
  'Harts',
]
const ENDINGS = [
  'rode',
  'hausen',
  'bach',
  'feld',
  'dorf',
  'thal',
  'born',
  'au',
  'berg',
  'winden',
  'hain',
  'stedt',
  'lar',
  'wiesen',
  'grund',
  'furt',
  'sen',
  'heim',
]
const HAMLET_ENDINGS = ['hof', 'mühle', 'hütte', 'winkel', 'eck', 'höfe', 'rain', 'brunnen']
const PREFIXES = ['Ober', 'Nieder', 'Alten', 'Neuen', 'Klein', 'Groß', 'Mittel', 'Unter']

/** Invented place names, each given once. */
export function createPlaceNames(random: Random, taken: Iterable<string>) {
  const used = new Set(taken)
  return (hamlet: boolean): string => {
    for (let attempt = 0; ; attempt++) {
      const stem = random.pick(STEMS)
      const plain = stem + random.pick(hamlet ? HAMLET_ENDINGS : ENDINGS)
      const name = attempt > 3 || random.chance(0.18) ? random.pick(PREFIXES) + plain.toLowerCase() : plain
      // Large states use up the names: then a distinguishing addition, as real places have.
      const distinct = attempt > 40 ? `${name} (${random.pick(STEMS)}${random.pick(ENDINGS)})` : name
      if (used.has(distinct)) continue
      used.add(distinct)
      return distinct
    }
  }
}

const STREET_STEMS = [
  'Linden',
  'Garten',
  'Berg',
  'Wiesen',
  'Schul',
  'Kirch',
  'Bach',
  'Mühlen',
  'Feld',
  'Wald',
  'Rosen',
  'Ahorn',
  'Birken',
  'Eichen',
  'Tannen',
  'Amsel',
  'Drossel',
  'Lerchen',
  'Meisen',
  'Finken',
  'Flieder',
  'Nelken',
  'Tulpen',
  'Sonnen',
  'Brunnen',
  'Teich',
  'Hof',
  'Anger',
  'Burg',
  'Kapellen',
  'Friedhof',
  'Heide',
  'Kiefern',
  'Kastanien',
  'Ulmen',
  'Erlen',
  'Schiller',
  'Goethe',
  'Lessing',
  'Mörike',
  'Ring',
  'Turm',
  'Markt',
  'Stein',
  'Sand',
  'Hasel',
  'Holunder',
  'Schlehen',
  'Kirschen',
  'Apfel',
]
const STREET_ENDINGS = ['straße', 'weg', 'weg', 'straße', 'gasse', 'ring', 'pfad', 'allee']
const STREET_PHRASES = [
  'Am Hang',
  'Im Winkel',
  'Auf der Höhe',
  'Am Anger',
  'Hinter den Gärten',
  'Zum Sportplatz',
  'Am Wasserturm',
  'In der Aue',
  'Unterm Berg',
  'Alte Schulgasse',
  'Am Steinbruch',
  'Im Oberdorf',
  'Im Unterdorf',
  'Zur Linde',
  'An der Kirche',
  'Neuer Weg',
]

/** Street names of one settlement, each given once, then with a counter. */
export function createStreetNames(random: Random) {
  const used = new Set<string>()
  return (): string => {
    for (let attempt = 0; attempt < 12; attempt++) {
      const name = random.chance(0.15)
        ? random.pick(STREET_PHRASES)
        : random.pick(STREET_STEMS) + random.pick(STREET_ENDINGS)
      if (used.has(name)) continue
      used.add(name)
      return name
    }
    const stem = random.pick(STREET_STEMS)
    let count = 2
    while (used.has(`${stem}weg ${count}`)) count++
    used.add(`${stem}weg ${count}`)
    return `${stem}weg ${count}`
  }
}
