/** `LIESMICH.txt` beside the files. */
export function exampleReadMe(options: {
  readonly people: number
  readonly seed: number
  readonly name: string
  readonly inside: readonly string[]
}): string {
  const { people, seed, name, inside } = options
  const keys = inside.length > 3 ? `${inside[0]} bis ${inside.at(-1)}` : inside.join(', ')
  return `${name}: ein erfundenes Beispiel
${'='.repeat(name.length + 25)}

Orte, Straßen, Menschen, Einrichtungen, Fahrpläne und Beschlüsse in diesem Ordner gibt es nicht. Sie wurden berechnet
(Einwohner innen: ${people}, Startwert: ${seed}) und dürfen frei verwendet werden. Ähnlichkeiten mit wirklichen Orten sind Zufall.
Das Beispiel liegt auf der Karte dort, wo in Wirklichkeit andere Orte liegen; die Schlüssel beginnen mit 99, denn ein
solches Land gibt es nicht. Innen liegt: ${keys}. Alles andere ist der Ring der Nachbarn.

musterkreis.osm.pbf           Straßen, Häuser, Einrichtungen, Flächen im Format von OpenStreetMap, Stand 1. Juli 2026
musterkreis.gtfs.zip          Fahrplan für Bus und Bahn, 1. Januar 2026 bis 31. Dezember 2027
zensus2022-bevoelkerung.zip   Menschen je Zelle von 100 m, in der Form des Zensus 2022, Stand 15. Mai 2022
zensus2022-alter.zip          dieselben nach Alter; „–“ heißt: nicht ausgewiesen
gemeinden.geojson             Grenzen mit Schlüssel (ags), Name und Einwohnerzahl (ewz), Stand 1. Januar 2026
einrichtungen.csv             amtliche Liste einiger Einrichtungen mit Plätzen, Preisen, Öffnungszeiten, Nachfolge; Zentrale Orte
anschluesse.csv               Anteile der Haushalte mit Breitband, Trinkwasser, Abwasser; „.“ heißt: geheim gehalten
finanzen.csv                  Steuern, Schulden, Investitionen, Personal der Gemeinden, 2021 bis 2025
kooperation.yaml              wer mit wem woran arbeitet

Was Planende darin finden sollen: einen Norden ohne Hausarztpraxis (die nächste liegt knapp jenseits der Kreisgrenze), einen
Markt, der geschlossen hat, eine Grundschule nahe der Mindestgröße, Weiler ohne Bus außerhalb der Schulzeit, ein Tal mit
dünner Feuerwehr, einen Fluss mit wenigen Brücken.
`
}
