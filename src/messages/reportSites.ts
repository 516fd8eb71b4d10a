/** Report: what the sites offer, whether they stay, who is connected, and what a municipality can shoulder. */
export const reportSitesMessages = {
  de: {
    'report.supply': 'Versorgung und Tragfähigkeit',
    'report.supply-lead':
      'Ein naher Standort hilft nur, wenn dort Platz ist und wenn er bleibt. „Ohne Platz“ sind Menschen, für die das Angebot in ihrer Reichweite rechnerisch nicht reicht. Der Einzugsbereich eines Standorts sind die Menschen, die keinen näheren haben.',
    'report.supply-caption': 'Angebot, Bedarf und Einzugsbereiche der Standorte in der Region',
    'report.supply-none':
      'Ob ein Standort genug Plätze hat und davon leben kann, lässt sich hier nicht sagen: Es fehlen Kapazitäten und Werte zur Tragfähigkeit.',
    'report.supply-missing': 'Bei {missing, number} von {sites, number} Standorten (mit Umkreis) fehlt die Kapazität.',
    'report.viability': '{below, number} von {sites, number} Standorten unter {value} ({kind})',
    'report.too-few': '{name} ({service}): {people} Menschen im Einzugsbereich; zum Vergleich {value} ({kind})',

    'report.connected': 'Netze und Digitales: wer ist angeschlossen?',
    'report.connected-lead':
      'Gezählt sind die Menschen, für die ein Anteil veröffentlicht ist. „Nicht bekannt“ umfasst geheim gehaltene und fehlende Angaben; beides ist kein Nein.',
    'report.connected-caption': 'Angeschlossene Menschen',

    'report.facts': 'Preis, Qualität, Verlässlichkeit',
    'report.facts-lead':
      'Ein kurzer Weg hilft wenig, wenn es zu teuer ist, nicht gut, oder bald schließt. Was die Listen der Standorte dazu sagen:',
    'report.facts-caption': 'Angaben zu den Standorten in der Region',
    'report.facts-price': '{least} bis {most} €{unit}, die Mitte {median} € ({stated} von {sites} nennen ihn)',
    'report.facts-quality': '{stated} von {sites} mit Angabe',
    'report.facts-continuity': '{shaky} wackeln; {stated} von {sites} mit Angabe',
    'report.price-per-visit': ' je Besuch',
    'report.price-per-hour': ' je Stunde',
    'report.price-per-day': ' je Tag',
    'report.price-per-month': ' im Monat',
    'report.price-per-year': ' im Jahr',
    'report.price-per-ride': ' je Fahrt',
    'report.price-per-meal': ' je Essen',
    'report.price-per-item': ' je Stück',
    'report.price-unknown': ' (Einheit nicht angegeben)',

    'report.site-in': '{name} in {place}',
    'report.site-of': '{name} ({service})',
    'report.risk-until':
      '{name}: geöffnet bis {date}{succession, select, yes {, Nachfolge gesichert} no {, Nachfolge nicht gesichert} other {, Nachfolge nicht angegeben}}',
    'report.risk-succession':
      '{service}: {n, plural, one {ein Standort} other {# Standorte}} ohne gesicherte Nachfolge',
    'report.risk-more': 'Dazu {n, plural, one {ein weiterer Standort} other {# weitere Standorte}}.',
    'report.risk-told':
      'Angaben zur Verlässlichkeit gibt es nur für: {services}. Zu den übrigen Leistungen: keine Daten.',
    'report.risk-nothing':
      'Von den Standorten hier ist keine Schließung und keine offene Nachfolge bekannt. Angaben gibt es nur für: {services}.',
    'report.m-risk': 'Was wackelt',
    'report.m-risk-none':
      'Welche Standorte bald schließen oder keine Nachfolge haben: keine Daten. Fragen Sie die Betreiber, die Kammern und die Wirtschaftsförderung.',

    'report.shoulder-units': 'Einheiten: {list}.',
    'report.shoulder-lead':
      'Nach dem Alphabet, ohne Rangfolge. Der jeweils neueste bekannte Wert; „geheim“ ist nicht null, „keine Daten“ auch nicht.',
    'report.shoulder-caption': 'Aus der Gemeindestatistik',
    'report.shoulder-middle': 'Mitte der Gemeinden',
    'report.shoulder-note':
      'Solche Zahlen sagen etwas über den Spielraum einer Gemeinde, nichts über ihre Arbeit. Die Mitte ist der mittlere Wert aller Gemeinden mit Angabe.',
    'report.shoulder-missing': 'Keine Daten: {list}. Fragen Sie: {holders}.',
    'report.direction-room': 'mehr Spielraum',
    'report.direction-burden': 'mehr Last',
    'report.direction-neither': 'für sich nichts',
    'report.shoulder': 'Was eine Gemeinde schultern kann',
    'report.shoulder-none':
      'Schulden, Steuerkraft, Personal, Investitionsrückstand: keine Daten. Fragen Sie die Kämmereien der Gemeinden, die Kommunalaufsicht und das Statistische Landesamt.',
  },
  en: {
    'report.supply': 'Supply and viability',
    'report.supply-lead':
      'A site nearby helps only if it has room and if it stays. “Without a place” are people for whom the supply within their reach does not suffice by calculation. The catchment of a site are the people who have no nearer one.',
    'report.supply-caption': 'Supply, need and catchments of the sites in the region',
    'report.supply-none':
      'Whether a site has enough places and can live on them cannot be said here: capacities and viability values are missing.',
    'report.supply-missing': 'Of {missing, number} of {sites, number} sites (ring included) the capacity is missing.',
    'report.viability': '{below, number} of {sites, number} sites under {value} ({kind})',
    'report.too-few': '{name} ({service}): {people} people in the catchment; for comparison {value} ({kind})',

    'report.connected': 'Networks and digital services: who is connected?',
    'report.connected-lead':
      'Those people are counted for whom a share is published. “Not known” takes in suppressed and missing values; neither is a no.',
    'report.connected-caption': 'People connected',

    'report.facts': 'Price, quality, continuity',
    'report.facts-lead':
      'A short way helps little when it costs too much, is not good, or closes soon. What the lists of sites say:',
    'report.facts-caption': 'What is stated of the sites in the region',
    'report.facts-price': '€{least} to €{most}{unit}, the middle €{median} (stated by {stated} of {sites})',
    'report.facts-quality': '{stated} of {sites} stated',
    'report.facts-continuity': '{shaky} shaky; {stated} of {sites} stated',
    'report.price-per-visit': ' a visit',
    'report.price-per-hour': ' an hour',
    'report.price-per-day': ' a day',
    'report.price-per-month': ' a month',
    'report.price-per-year': ' a year',
    'report.price-per-ride': ' a ride',
    'report.price-per-meal': ' a meal',
    'report.price-per-item': ' a piece',
    'report.price-unknown': ' (unit not stated)',

    'report.site-in': '{name} in {place}',
    'report.site-of': '{name} ({service})',
    'report.risk-until':
      '{name}: open until {date}{succession, select, yes {, succession secured} no {, succession not secured} other {, succession not stated}}',
    'report.risk-succession': '{service}: {n, plural, one {one site} other {# sites}} without a secured succession',
    'report.risk-more': 'And {n, plural, one {one more site} other {# more sites}}.',
    'report.risk-told': 'Continuity is stated only for: {services}. For the other services: no data.',
    'report.risk-nothing':
      'Of the sites here no closure and no open succession is known. There are statements only for: {services}.',
    'report.m-risk': 'What is shaky',
    'report.m-risk-none':
      'Which sites will close soon or have no successor: no data. Ask the operators, the chambers and the business development office.',

    'report.shoulder-units': 'Units: {list}.',
    'report.shoulder-lead':
      'In alphabetical order, without ranking. The newest known value of each; “secret” is not zero, nor is “no data”.',
    'report.shoulder-caption': 'From municipal statistics',
    'report.shoulder-middle': 'Middle of the municipalities',
    'report.shoulder-note':
      'Such figures say something about the room a municipality has, nothing about its work. The middle is the median of all municipalities with a value.',
    'report.shoulder-missing': 'No data: {list}. Ask: {holders}.',
    'report.direction-room': 'more room',
    'report.direction-burden': 'more burden',
    'report.direction-neither': 'nothing by itself',
    'report.shoulder': 'What a municipality can shoulder',
    'report.shoulder-none':
      'Debt, tax power, staff, investment backlog: no data. Ask the treasurers of the municipalities, the supervisory authority and the statistical office of the Land.',
  },
} as const
