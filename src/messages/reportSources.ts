/** Report: what cannot be said and whom to ask, method, data, licences. */
export const reportSourcesMessages = {
  de: {
    'report.gap-other-level': 'Die Angaben zum Anschluss nennen andere Stufen',
    'report.gaps': 'Was sich nicht sagen lässt, und wen Sie fragen',
    'report.gaps-lead': 'Eine Lücke in den Daten ist kein Mangel an Versorgung. Wer die Angaben hat:',
    'report.gaps-caption': 'Lücken und Ansprechstellen',
    'report.gap-no-site': 'kein Standort verzeichnet',
    'report.gap-networked': 'Die Leistung kommt über ein Netz; es fehlt der Anteil der Angeschlossenen',
    'report.gap-digital': 'digitale Leistung; es fehlt, wer sie nutzen kann',
    'report.gap-no-network': 'kein Wegenetz',
    'report.gap-no-timetable': 'kein Fahrplan',
    'report.gap-no-ages': 'keine Daten zum Alter',
    'report.gap-condition': 'gilt nur unter einer Bedingung, die sich aus den Daten nicht ergibt',
    'report.gap-no-turn-out':
      'Ausrückzeit oder Zählbeginn nicht bekannt; ohne sie bleibt keine Fahrzeit zum Vergleichen',
    'report.gap-no-capacity': 'Es fehlen Plätze, Sitze oder Flächen',
    'report.gap-no-connections': 'Es fehlt der Anteil der Angeschlossenen',
    'report.gap-no-departures': 'Es fehlen die Abfahrten je Haltestelle',
    'report.gap-no-limit': 'Mittelwert oder Regel, die keine Grenze für einen Weg ist',
    'report.gap-standards': 'Werte, die sich nicht prüfen ließen',
    'report.gap-standards-item': '{reason}: {list}',
    'report.gaps-none': 'Zu allen Leistungen sind Standorte verzeichnet.',

    'report.ask-unknown': 'die zuständige Stelle',
    'report.aspects': 'Preis, Qualität, Verlässlichkeit',
    'report.aspects-lead':
      'Ein kurzer Weg hilft wenig, wenn es zu teuer ist, nicht gut, oder bald schließt. Dazu liegen hier keine Daten vor.',
    'report.aspects-caption': 'Wonach zu fragen ist',
    'report.aspect-price': 'Preis',
    'report.aspect-quality': 'Qualität',
    'report.aspect-continuity': 'Verlässlichkeit',
    'report.aspects-more': 'Zu den übrigen Leistungen steht im Leistungskatalog, wonach zu fragen ist.',

    'report.sources': 'Daten, Lizenzen, Nachrechnen',
    'report.sources-caption': 'Eingaben dieser Region',
    'report.versions':
      'Region {id}, Stand {version}; Leistungskatalog {catalogue}; Methoden {method}; Reihum {program}.',
    'report.recompute': 'So rechnen Sie diesen Bericht nach:',
    'report.warnings': 'Was die Zahlen einschränkt',
    'report.unchecked':
      'Für diese Leistungen stammen die Standorte aus OpenStreetMap und sind nicht geprüft: {list}. Eine amtliche Liste macht die Zahlen verlässlicher.',
  },
  en: {
    'report.gap-other-level': 'the shares connected are graded by other levels',
    'report.gaps': 'What cannot be said, and whom to ask',
    'report.gaps-lead': 'A gap in the data is no lack of supply. Who has the information:',
    'report.gaps-caption': 'Gaps and who can fill them',
    'report.gap-no-site': 'no site recorded',
    'report.gap-networked': 'the service comes through a network; the share connected is missing',
    'report.gap-digital': 'digital service; who can use it is missing',
    'report.gap-no-network': 'no network of ways',
    'report.gap-no-timetable': 'no timetable',
    'report.gap-no-ages': 'no data on ages',
    'report.gap-condition': 'holds only under a condition that the data do not tell',
    'report.gap-no-turn-out':
      'turn-out time or start of counting not known; without them no driving time is left to compare',
    'report.gap-no-capacity': 'places, seats or areas are missing',
    'report.gap-no-connections': 'the share connected is missing',
    'report.gap-no-departures': 'departures by stop are missing',
    'report.gap-no-limit': 'a mean or a rule that is no limit on a way',
    'report.gap-standards': 'Values that could not be checked',
    'report.gap-standards-item': '{reason}: {list}',
    'report.gaps-none': 'Sites are recorded for all services.',

    'report.ask-unknown': 'the body in charge',
    'report.aspects': 'Price, quality, continuity',
    'report.aspects-lead':
      'A short way helps little when it costs too much, is not good, or closes soon. There are no data on this here.',
    'report.aspects-caption': 'What to ask for',
    'report.aspect-price': 'Price',
    'report.aspect-quality': 'Quality',
    'report.aspect-continuity': 'Continuity',
    'report.aspects-more': 'For the other services the catalogue says what to ask for.',

    'report.sources': 'Data, licences, computing it again',
    'report.sources-caption': 'Inputs of this region',
    'report.versions':
      'Region {id}, version {version}; catalogue of services {catalogue}; methods {method}; Reihum {program}.',
    'report.recompute': 'To compute this report again:',
    'report.warnings': 'What limits the figures',
    'report.unchecked':
      'For these services the sites come from OpenStreetMap and have not been checked: {list}. An official list makes the figures more reliable.',
  },
} as const
