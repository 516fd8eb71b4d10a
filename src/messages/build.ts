/** Building, loading and keeping regions: issues and phases of progress. */
export const buildMessages = {
  de: {
    'issue.file-not-found': 'Die Datei „{file}“ gibt es nicht. Prüfen Sie den Pfad.',
    'issue.build-no-people':
      'Ohne Menschen keine Region: Geben Sie ein Bevölkerungsgitter an (--population), oder Umrisse mit Einwohnerzahlen und einen OpenStreetMap-Auszug mit Gebäuden.',
    'issue.build-nothing-inside': 'Keine Gemeinde beginnt mit dem Schlüssel {ags}. In der Umrissdatei stehen: {known}.',
    'issue.build-ags-not-found':
      'Den Gemeindeschlüssel {ags} gibt es in den Umrissen nicht. Dort beginnen sie mit: {known}.',
    'issue.build-no-streets':
      'Die Region hat kein Wegenetz. Gerechnet werden kann mit Luftlinie und, wo es einen Fahrplan gibt, mit Bus und Bahn auf geschätzten Fußwegen; mit --osm kommen Fuß, Rad und Auto hinzu.',
    'issue.build-no-ring':
      'Um die Region ist kein Umland erfasst. Zeiten am Rand sind eher zu lang; geben Sie größere Ausschnitte an und mit --inside, was berichtet wird.',
    'issue.build-ring-partial': 'Das Umland der Region ist nur auf einem Teil des Randes erfasst.',
    'issue.build-people-estimated':
      'Es gibt kein Bevölkerungsgitter: Die Gemeindesummen sind über Wohngebäude oder Wohnflächen verteilt. Alle Zahlen daraus sind geschätzt.',
    'issue.build-hardly-buildings':
      'Geschätzt wurden nur {people, number} Menschen bei {links, number} Wegstücken: Dem OpenStreetMap-Auszug fehlen die Gebäude. Diese Einwohnerzahl ist nicht brauchbar; geben Sie ein Bevölkerungsgitter (--population) oder Gemeindesummen (--boundaries, --statistics) an.',
    'issue.build-nobody-inside':
      'Keine bewohnte Zelle liegt in den berichteten Gemeinden. Prüfen Sie, ob Bevölkerung und Umrisse dasselbe Gebiet meinen und ob Länge und Breite vertauscht sind.',
    'issue.build-municipalities-empty':
      'In {count, plural, one {einer berichteten Gemeinde} other {# berichteten Gemeinden}} liegt keine bewohnte Zelle ({names}{count, plural, one {} =2 {} =3 {} =4 {} =5 {} other { …}}): unbewohntes Gebiet, eine Gemeinde, die kleiner ist als die Zellen des Gitters, oder die Bevölkerungsdatei reicht nicht so weit.',
    'issue.build-out-is-file': '„{file}“ ist eine Datei. Nennen Sie mit --out einen Ordner.',
    'issue.build-out-not-a-region':
      'Der Ordner „{file}“ enthält anderes als eine Region und wird nicht überschrieben. Nennen Sie mit --out einen neuen oder leeren Ordner.',
    'issue.build-out-not-writable':
      'Nach „{file}“ lässt sich nicht schreiben ({detail}). Prüfen Sie Pfad, Rechte und freien Platz.',
    'issue.build-list-replaces-osm':
      'Für „{service}“ ersetzt die amtliche Liste oder der Fahrplan {count, plural, one {einen Standort} other {# Standorte}} aus OpenStreetMap.',
    'issue.region-not-found':
      '„{file}“ ist keine Region. „reihum region list“ nennt die vorhandenen, „reihum region example“ legt das Beispiel an.',
    'issue.region-manifest-broken': 'Das Verzeichnis der Region ({file}) ist beschädigt. Bauen Sie die Region neu.',
    'issue.region-other-format':
      'Die Region „{file}“ hat das Format {found}, dieses Programm liest Format {expected}. Bauen Sie sie neu.',
    'issue.region-file-missing': 'Der Region fehlt die Datei „{file}“. Bauen Sie die Region neu.',
    'issue.region-file-changed':
      'Die Datei „{file}“ wurde nach dem Bau verändert (Prüfsumme). Bauen Sie die Region neu.',
    'issue.region-id-invalid': '„{id}“ ist kein gültiger Name einer Region: Buchstaben, Ziffern, - und _ sind möglich.',
    'issue.catalogue-empty': 'Im Ordner „{file}“ steht kein Leistungskatalog.',
    'issue.points-columns': 'In „{file}“ fehlen die Spalten id, lon und lat.',
    'issue.points-empty': '„{file}“ enthält keinen brauchbaren Punkt mit id, lon und lat.',
    'issue.points-row': 'Zeile {line} von „{file}“ hat keine gültige id, Länge oder Breite und wurde ausgelassen.',
    'issue.points-duplicate': 'Die id „{id}“ in Zeile {line} von „{file}“ kam schon vor; die Zeile wurde ausgelassen.',
    'progress.hash': 'Eingaben prüfen',
    'progress.boundaries': 'Umrisse lesen',
    'progress.population': 'Bevölkerung lesen',
    'progress.facilities': 'Einrichtungen lesen',
    'progress.assemble': 'Region zusammensetzen',
    'progress.example': 'Musterkreis schreiben',
    'progress.report': 'Bericht rechnen',
  },
  en: {
    'issue.file-not-found': 'The file “{file}” does not exist. Check the path.',
    'issue.build-no-people':
      'No region without people: give a population grid (--population), or outlines with residents and an OpenStreetMap extract with buildings.',
    'issue.build-nothing-inside': 'No municipality begins with the key {ags}. The outlines hold: {known}.',
    'issue.build-ags-not-found': 'The municipal key {ags} is not among the outlines. There they begin with: {known}.',
    'issue.build-no-streets':
      'The region has no street network. Only air line and, with a timetable, bus and train on estimated walks can be computed; --osm adds walking, cycling and driving.',
    'issue.build-no-ring':
      'Nothing around the region is known. Times near its border tend to be too long; give larger extracts and say with --inside what is reported.',
    'issue.build-ring-partial': 'The ring around the region covers only part of its border.',
    'issue.build-people-estimated':
      'There is no population grid: municipal totals are spread over residential buildings or land. All figures from them are estimates.',
    'issue.build-hardly-buildings':
      'Only {people, number} people were estimated beside {links, number} pieces of street: the OpenStreetMap extract lacks its buildings. This number of people is of no use; give a population grid (--population) or municipal totals (--boundaries, --statistics).',
    'issue.build-nobody-inside':
      'No inhabited cell lies in the reported municipalities. Check whether population and outlines mean the same area and whether longitude and latitude are swapped.',
    'issue.build-municipalities-empty':
      'No inhabited cell lies in {count, plural, one {one reported municipality} other {# reported municipalities}} ({names}{count, plural, one {} =2 {} =3 {} =4 {} =5 {} other { …}}): uninhabited land, a municipality smaller than the cells of the grid, or the population file does not reach that far.',
    'issue.build-out-is-file': '“{file}” is a file. Name a folder with --out.',
    'issue.build-out-not-a-region':
      'The folder “{file}” holds something other than a region and is not overwritten. Name a new or empty folder with --out.',
    'issue.build-out-not-writable': 'Nothing can be written to “{file}” ({detail}). Check path, rights and free space.',
    'issue.build-list-replaces-osm':
      'For “{service}” the official list or the timetable replaces {count, plural, one {one site} other {# sites}} from OpenStreetMap.',
    'issue.region-not-found':
      '“{file}” is no region. “reihum region list” names those there are, “reihum region example” makes the example.',
    'issue.region-manifest-broken': 'The manifest of the region ({file}) is damaged. Build the region again.',
    'issue.region-other-format':
      'The region “{file}” has format {found}, this program reads format {expected}. Build it again.',
    'issue.region-file-missing': 'The region lacks the file “{file}”. Build the region again.',
    'issue.region-file-changed': 'The file “{file}” was changed after the build (checksum). Build the region again.',
    'issue.region-id-invalid': '“{id}” is not a valid name of a region: letters, digits, - and _ are possible.',
    'issue.catalogue-empty': 'The folder “{file}” holds no service catalogue.',
    'issue.points-columns': '“{file}” lacks the columns id, lon and lat.',
    'issue.points-empty': '“{file}” holds no usable point with id, lon and lat.',
    'issue.points-row': 'Line {line} of “{file}” has no valid id, longitude or latitude and was left out.',
    'issue.points-duplicate': 'The id “{id}” in line {line} of “{file}” came before; the line was left out.',
    'progress.hash': 'Checking inputs',
    'progress.boundaries': 'Reading outlines',
    'progress.population': 'Reading population',
    'progress.facilities': 'Reading facilities',
    'progress.assemble': 'Assembling the region',
    'progress.example': 'Writing the example county',
    'progress.report': 'Computing the report',
  },
} as const
