/**
 * `leistungskatalog.yaml`: what the example county negotiated about its catalogue. One accepted own standard, one open proposal, one
 * service that ends, one taken up, one deferred; bodies and dates are invented. The dates of reviews lie far ahead.
 */
export function decisionsYaml(region: string): string {
  return `# Erfundenes Beispiel: Gremien, Beschlüsse und Termine gibt es nicht.
# Was die Region über ihren Leistungskatalog vorschlägt, beschließt und überprüft. Neues kommt unten hinzu, nichts wird gelöscht.
# Form: docs/catalogue.md
region: ${region}
entries:
  - proposal:
      id: 2025-01
      date: 2025-09-15
      by: Koordinierungsstelle Daseinsvorsorge
      service: general-practitioner
      change: { own-standard: { measure: travel-time, mode: car, value: 15, share: 95 } }
      reason: Die Befragung 2025 nennt 15 Minuten als Grenze, ab der Menschen Arzttermine verschieben.
      review: 2030-12-31
  - decision:
      proposal: 2025-01
      body: Kreistag
      date: 2025-12-08
      outcome: accepted
      text: Der Kreistag nimmt 15 Minuten mit dem Auto als eigenes Ziel an und berichtet jährlich.
  - proposal:
      id: 2026-01
      date: 2026-02-02
      by: Arbeitskreis Mobilität
      service: citizens-bus
      change: { add: true }
      reason: Zwei Vereine fahren schon; der Katalog soll sie sichtbar machen.
      review: 2029-06-30
  - decision:
      proposal: 2026-01
      body: Konferenz der Bürgermeisterinnen und Bürgermeister
      date: 2026-03-19
      outcome: accepted
      text: Der Bürgerbus gehört zum Angebot der Region.
  - proposal:
      id: 2026-02
      date: 2026-03-02
      by: Wirtschaftsbetriebe
      service: swimming-pool
      change: { leave: { on: 2029-12-31, substitute: Gemeinsames Bad mit dem Nachbarkreis und Schwimmbus für die Schulen } }
      reason: Die Sanierung der beiden Becken übersteigt, was der Kreis allein tragen kann.
      review: 2028-03-31
  - decision:
      proposal: 2026-02
      body: Kreistag
      date: 2026-06-22
      outcome: accepted
      text: Die eigenen Becken laufen aus, sobald der Ersatz in Betrieb ist.
  - proposal:
      id: 2026-03
      date: 2026-09-07
      by: Gemeinderat der kleinsten Gemeinde
      service: village-shop
      change: { own-standard: { measure: distance, mode: walk, value: 800 } }
      reason: Ältere Menschen gehen nicht weiter.
      review: 2029-12-31
  - proposal:
      id: 2026-04
      date: 2026-05-04
      by: Jugendhilfeausschuss
      service: youth-work
      change: { provide: { provide: Mobile Jugendarbeit des Landkreises gemeinsam mit den Vereinen, providers: [county, association, volunteer] } }
      reason: Vier Jugendräume stehen leer, weil Personal fehlt.
  - decision:
      proposal: 2026-04
      body: Kreistag
      date: 2026-06-22
      outcome: deferred
      text: Vertagt, bis die Stellenplanung vorliegt.
`
}
