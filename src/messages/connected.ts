/** The page about networked and digital services: who is connected. */
export const connectedMessages = {
  de: {
    'connected.question': 'Wer ist versorgt: {service}?',
    'connected.sentence': '{connected} von {people} Menschen sind angeschlossen ({share}).',
    'connected.sentence-level': '{connected} von {people} Menschen sind angeschlossen ({share}), Stufe {level}.',
    'connected.nothing-known': 'Für keinen der {people} Menschen ist bekannt, ob sie angeschlossen sind.',
    'connected.without': '{people} sind es nicht.',
    'connected.nobody-without': 'Niemand, über den etwas bekannt ist, bleibt ohne.',
    'connected.suppressed':
      'Für {people} Menschen hält die Statistik den Anteil geheim. Sie zählen weder als angeschlossen noch als nicht angeschlossen.',
    'connected.missing': 'Für {people} Menschen gibt es keine Angabe.',
    'connected.no-data': 'Dazu hat diese Region keine Daten.',
    'connected.ask': 'Fragen Sie: {list}.',
    'connected.ask-provider': 'Fragen Sie das Unternehmen, das die Leistung erbringt.',
    'connected.how-to':
      'Eine Tabelle mit Leistung, Gemeindeschlüssel und Anteil genügt; „reihum region build --connections DATEI“ liest sie ein. Wegzeiten gibt es hier nicht: Die Leistung kommt über ein Netz, ist unterwegs oder hat aus gutem Grund keine öffentliche Adresse.',
    'connected.digital-way': 'Dazu gehört die Frage, ob es daneben einen Weg ohne Bildschirm gibt.',
    'connected.about-basis-households':
      'Die Anteile beziehen sich auf Haushalte. Gerechnet wird, als lebten in allen Haushalten gleich viele Menschen.',
    'connected.about-basis-buildings':
      'Die Anteile beziehen sich auf Gebäude. Gerechnet wird, als lebten in allen Gebäuden gleich viele Menschen.',
    'connected.about-basis-none': 'Die Quelle sagt nicht, worauf sich die Anteile beziehen.',
    'connected.standards': 'Was gilt, was beobachtet wird',
    'connected.levels': 'Alle Stufen',
    'connected.level-none': 'ohne Stufe',
    'connected.table-caption': '{service}. Ein Klick auf eine Überschrift sortiert.',
    'connected.table-caption-level': '{service}, Stufe {level}. Ein Klick auf eine Überschrift sortiert.',
    'connected.column-connected': 'angeschlossen',
    'connected.column-share': 'Anteil angeschlossen',
    'connected.column-not-connected': 'nicht angeschlossen',
    'connected.column-unknown': 'nicht bekannt',
    'connected.column-level': 'Stufe',
    'connected.column-source': 'Quelle und Stand',
    'connected.column-as-of': 'Stand',
    'connected.column-basis': 'Bezugsgröße',
    'connected.column-suppressed': 'geheim gehalten',
    'connected.column-missing': 'keine Daten',
    'connected.basis-people': 'Menschen',
    'connected.basis-households': 'Haushalte',
    'connected.basis-buildings': 'Gebäude',
    'connected.basis-none': 'nicht genannt',
    'connected.cell-suppressed': 'geheim gehalten',

    'issue.query-level': 'Die Stufe „{value}“ gibt es hier nicht. Gezeigt wird „{used}“.',
    'issue.question-service-travelled':
      'Zu dieser Leistung ({service}) fährt man, oder sie kommt ins Haus. Fragen Sie nach der Wegzeit.',
    'issue.answer-no-connections':
      'Zu „{service}“ hat die Region keine Daten. {list, select, none {Fragen Sie das Unternehmen, das die Leistung erbringt} other {Fragen Sie: {list}}}; eingelesen werden sie mit --connections.',
    'cli.connected-summary':
      '{level, select, none {} other {{level}: }}{connected, number} von {people, number} Menschen sind angeschlossen, {without, number} nicht{suppressed, plural, =0 {} other {, für # geheim gehalten}}{missing, plural, =0 {} other {, für # keine Angabe}}.',
    'cli.connected-unknown':
      '{level, select, none {} other {{level}: }}Für {people, number} Menschen ist nichts bekannt.',
  },
  en: {
    'connected.question': 'Who is served: {service}?',
    'connected.sentence': '{connected} of {people} people are connected ({share}).',
    'connected.sentence-level': '{connected} of {people} people are connected ({share}), level {level}.',
    'connected.nothing-known': 'For none of the {people} people is it known whether they are connected.',
    'connected.without': '{people} are not.',
    'connected.nobody-without': 'Nobody of whom anything is known is left without.',
    'connected.suppressed':
      'For {people} people the statistics keep the share secret. They count neither as connected nor as not connected.',
    'connected.missing': 'For {people} people there is no figure.',
    'connected.no-data': 'This region has no data on it.',
    'connected.ask': 'Ask: {list}.',
    'connected.ask-provider': 'Ask the company that provides it.',
    'connected.how-to':
      'A table with service, municipal key and share is enough; “reihum region build --connections FILE” reads it. There are no travel times here: it comes through a network, is on the road, or for good reason has no public address.',
    'connected.digital-way': 'Part of it is the question whether there is a way without a screen beside it.',
    'connected.about-basis-households':
      'The shares are of households. The sum assumes that equally many people live in every household.',
    'connected.about-basis-buildings':
      'The shares are of buildings. The sum assumes that equally many people live in every building.',
    'connected.about-basis-none': 'The source does not say what the shares are of.',
    'connected.standards': 'What holds, what is observed',
    'connected.levels': 'All levels',
    'connected.level-none': 'without level',
    'connected.table-caption': '{service}. Click a heading to sort.',
    'connected.table-caption-level': '{service}, level {level}. Click a heading to sort.',
    'connected.column-connected': 'connected',
    'connected.column-share': 'share connected',
    'connected.column-not-connected': 'not connected',
    'connected.column-unknown': 'not known',
    'connected.column-level': 'Level',
    'connected.column-source': 'Source and date',
    'connected.column-as-of': 'Date',
    'connected.column-basis': 'Basis',
    'connected.column-suppressed': 'kept secret',
    'connected.column-missing': 'no data',
    'connected.basis-people': 'people',
    'connected.basis-households': 'households',
    'connected.basis-buildings': 'buildings',
    'connected.basis-none': 'not stated',
    'connected.cell-suppressed': 'kept secret',

    'issue.query-level': 'There is no level “{value}” here. Shown is “{used}”.',
    'issue.question-service-travelled':
      'People travel to this service ({service}), or it comes to their house. Ask for the travel time.',
    'issue.answer-no-connections':
      'The region has no data on “{service}”. {list, select, none {Ask the company that provides it} other {Ask: {list}}}; they are read with --connections.',
    'cli.connected-summary':
      '{level, select, none {} other {{level}: }}{connected, number} of {people, number} people are connected, {without, number} are not{suppressed, plural, =0 {} other {, kept secret for #}}{missing, plural, =0 {} other {, no figure for #}}.',
    'cli.connected-unknown': '{level, select, none {} other {{level}: }}Nothing is known of {people, number} people.',
  },
}
