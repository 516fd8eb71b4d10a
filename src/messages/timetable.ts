/** The situation page by bus and train: which day, which departures, what they change. */
export const timetableMessages = {
  de: {
    'timetable.choices': 'Fahrplan: Tag und Uhrzeit',
    'timetable.chosen':
      'Fahrplan: {day, select, none {gewöhnlicher Werktag} other {{day}}}, {timing, select, arrive {Ankunft} other {Abfahrt}} {from}–{to} Uhr, {percentile}{walk, select, no {, ohne letzten Fußweg} other {}} – ändern',
    'timetable.day': 'Tag',
    'timetable.day-hint': 'Tag leer: ein gewöhnlicher Werktag{day, select, none {} other {, hier {day}}}.',
    'timetable.days': 'Der Fahrplan reicht vom {first} bis {last}.',
    'timetable.from': 'von (Uhrzeit)',
    'timetable.to': 'bis (Uhrzeit)',
    'timetable.window-wrong': 'Das Ende liegt nach dem Anfang, höchstens 24 Stunden später; nach Mitternacht 25:30.',
    'timetable.timing': 'In dieser Zeit',
    'timetable.timing-depart': 'losgehen',
    'timetable.timing-arrive': 'ankommen',
    'timetable.percentile': 'Gezeigt wird die Wegzeit',
    'timetable.percentile-5': 'bei günstiger Abfahrt',
    'timetable.percentile-50': 'in der Regel',
    'timetable.percentile-95': 'bei ungünstiger Abfahrt',
    'timetable.last-walk': 'ohne den Fußweg von der letzten Haltestelle',
    'timetable.windows': 'Übliche Zeiten',
    'timetable.window-early': 'Schulbeginn, Berufsverkehr',
    'timetable.window-usual': 'morgens',
    'timetable.window-morning': 'vormittags',
    'timetable.window-afternoon': 'nachmittags',
    'timetable.window-evening': 'abends',
    'timetable.window-saturday': 'Samstag',
    'timetable.window-sunday': 'Sonntag',
    'timetable.window': '{name} {from}–{to}',
    'timetable.windows-note': 'Die angebotenen Zeiten sind eigene Arbeitswerte.',
    'timetable.help': 'Was heißt „in der Regel“, „günstig“, „ungünstig“?',
    'timetable.help-percentiles':
      'Gerechnet wird für jede Minute des Zeitraums: Wer in dieser Minute losgeht, wann ist er oder sie dort? „In der Regel“ ist die mittlere dieser Wegzeiten: Bei der Hälfte der Minuten geht es so schnell oder schneller. „Bei günstiger Abfahrt“ gilt nur für jede zwanzigste Minute (5. Perzentil): für alle, die den Fahrplan kennen und sich nach ihm richten können. „Bei ungünstiger Abfahrt“ reicht für 19 von 20 Minuten (95. Perzentil): für alle, deren Termin feststeht. Die Wegzeit enthält Fußwege, Warten und Umsteigen.',
    'timetable.help-ride':
      'Wer zu Fuß schneller ist, geht zu Fuß. Der Fußweg von der letzten Haltestelle zählt mit, wenn Sie ihn nicht ausschließen.',
    'timetable.unavailable': 'Bus und Bahn: nicht wählbar',
    'timetable.unavailable-timetable':
      'Diese Region hat keinen Fahrplan. Bauen Sie sie mit einer GTFS-Datei neu (beim Verkehrsverbund oder unter gtfs.de erhältlich):',
    'timetable.unavailable-command': 'npx reihum region build … --gtfs fahrplan.zip',
    'timetable.option-unavailable': 'Bus und Bahn (nicht wählbar)',

    'timetable.sentence':
      'Gerechnet für {day}, bei {timing, select, arrive {Ankunft} other {Abfahrt}} zwischen {from} und {to} Uhr{night, select, yes { am Folgetag} other {}}.',
    'timetable.beyond':
      '{beyond} von {people} {who} ({share}) {count, plural, one {ist} other {sind}} {how} {percentile, select, 5 {selbst bei günstiger Abfahrt} 95 {bei ungünstiger Abfahrt} other {in der Regel}} länger als {limit} unterwegs.',
    'timetable.all-within':
      'Alle {people} {who} sind {how} {percentile, select, 5 {bei günstiger Abfahrt} 95 {auch bei ungünstiger Abfahrt} other {in der Regel}} in höchstens {limit} dort.',
    'timetable.rides':
      'Für {people} aller Gezählten ({share}) fährt in dieser Zeit wenigstens einmal etwas, das schneller ist als zu Fuß.',
    'timetable.rides-all': 'Für alle fährt in dieser Zeit wenigstens einmal etwas, das schneller ist als zu Fuß.',
    'timetable.rides-none': 'In dieser Zeit fährt für niemanden etwas, das schneller ist als zu Fuß.',
    'timetable.expired':
      'Der Fahrplan ist von {year}: Er galt vom {first} bis {last} und war schon abgelaufen, als die Region gebaut wurde. Seither kann sich vieles geändert haben.',
    'timetable.valid': 'Fahrplan gültig vom {first} bis {last}',
    'timetable.computed':
      '{trips, plural, one {Eine Fahrt} other {{trips, number} Fahrten}} an diesem Tag, {minutes, plural, one {eine Minute} other {{minutes, number} Minuten}} gerechnet',

    'timetable.departures': 'Wie sehr kommt es auf die Abfahrt an?',
    'timetable.departures-lead': 'Dieselbe Frage, je nachdem, wie gut es gerade passt; Grenze {limit}.',
    'timetable.departure': 'Abfahrt',
    'timetable.departure-arrive': 'Ankunft',
    'timetable.departure-5': 'günstig',
    'timetable.departure-50': 'in der Regel',
    'timetable.departure-95': 'ungünstig',
    'timetable.spread': 'Für {people} Menschen hängt es von der Abfahrt ab, ob sie rechtzeitig dort sind.',

    'timetable.journey': 'So geht es',
    'timetable.journey-note': 'Ein Beispiel für {day}: die erste Minute, in der es so lange dauert wie angegeben.',
    'timetable.leg-walk': '{minutes} zu Fuß bis {to}',
    'timetable.leg-change': '{minutes} umsteigen und warten',
    'timetable.leg-change-walk': '{minutes} umsteigen: zu Fuß bis {to} und warten',
    'timetable.leg-ride': '{line}{headsign, select, none {} other { Richtung {headsign}}}',
    'timetable.leg-board': '{time} ab {stop}',
    'timetable.leg-alight': '{time} an {stop}',
    'timetable.leg-stops':
      '{count, plural, =0 {ohne Halt dazwischen} one {ein Halt dazwischen} other {# Halte dazwischen}}',
    'timetable.leg-ordered': 'Auf Bestellung: {name}, mit Warten {minutes}.',
    'timetable.leg-notice':
      '{notice, plural, =0 {Kurzfristig bestellbar.} one {Eine Minute vorher bestellen.} other {{notice, number} Minuten vorher bestellen.}}',
    'timetable.leg-phone': 'Telefon {phone}',
    'timetable.journey-start': 'Los um {time} Uhr',
    'timetable.journey-end': 'Dort um {time} Uhr',
    'timetable.cell-spread': 'Günstig {best}, in der Regel {usual}, ungünstig {worst}.',
    'timetable.cell-share': 'In {share} der Minuten dieses Zeitraums kommt man überhaupt hin.',
    'timetable.cell-never': 'gar nicht',
  },
  en: {
    'timetable.choices': 'Timetable: day and time',
    'timetable.chosen':
      'Timetable: {day, select, none {ordinary working day} other {{day}}}, {timing, select, arrive {arriving} other {leaving}} {from}–{to}, {percentile}{walk, select, no {, without the last walk} other {}} – change',
    'timetable.day': 'Day',
    'timetable.day-hint': 'Day left empty: an ordinary working day{day, select, none {} other {, here {day}}}.',
    'timetable.days': 'The timetable runs from {first} to {last}.',
    'timetable.from': 'from (time)',
    'timetable.to': 'to (time)',
    'timetable.window-wrong': 'The end comes after the beginning, at most 24 hours later; after midnight 25:30.',
    'timetable.timing': 'In this time',
    'timetable.timing-depart': 'leave',
    'timetable.timing-arrive': 'arrive',
    'timetable.percentile': 'Travel time shown',
    'timetable.percentile-5': 'with a good departure',
    'timetable.percentile-50': 'as a rule',
    'timetable.percentile-95': 'with a bad departure',
    'timetable.last-walk': 'without the walk from the last stop',
    'timetable.windows': 'Usual times',
    'timetable.window-early': 'start of school, rush hour',
    'timetable.window-usual': 'early morning',
    'timetable.window-morning': 'morning',
    'timetable.window-afternoon': 'afternoon',
    'timetable.window-evening': 'evening',
    'timetable.window-saturday': 'Saturday',
    'timetable.window-sunday': 'Sunday',
    'timetable.window': '{name} {from}–{to}',
    'timetable.windows-note': 'The times are working values of our own.',
    'timetable.help': 'What do “as a rule”, “good”, “bad” mean?',
    'timetable.help-percentiles':
      'Every minute of the span is computed: who sets out at this minute, when are they there? “As a rule” is the middle of these travel times: at half of the minutes it is as quick or quicker. “With a good departure” holds for one minute in twenty only (5th percentile): for those who know the timetable and can follow it. “With a bad departure” is enough for 19 of 20 minutes (95th percentile): for those whose appointment is fixed. Travel time includes walking, waiting and changing.',
    'timetable.help-ride': 'Who is quicker on foot walks. The walk from the last stop counts unless you leave it out.',
    'timetable.unavailable': 'Bus and train: cannot be chosen',
    'timetable.unavailable-timetable':
      'This region has no timetable. Build it again with a GTFS file (from the transport association or gtfs.de):',
    'timetable.unavailable-command': 'npx reihum region build … --gtfs timetable.zip',
    'timetable.option-unavailable': 'bus and train (cannot be chosen)',

    'timetable.sentence':
      'Computed for {day}, {timing, select, arrive {arriving} other {leaving}} between {from} and {to}{night, select, yes { on the next day} other {}}.',
    'timetable.beyond':
      '{beyond} of {people} {who} ({share}) {count, plural, one {needs} other {need}} more than {limit} {how} {percentile, select, 5 {even with a good departure} 95 {with a bad departure} other {as a rule}}.',
    'timetable.all-within':
      'All {people} {who} get there {how} within {limit} {percentile, select, 5 {with a good departure} 95 {even with a bad departure} other {as a rule}}.',
    'timetable.rides':
      'For {people} of all counted ({share}) there is at least one ride in this time that is quicker than walking.',
    'timetable.rides-all': 'For everybody there is at least one ride in this time that is quicker than walking.',
    'timetable.rides-none': 'In this time there is no ride for anybody that is quicker than walking.',
    'timetable.expired':
      'The timetable is of {year}: it held from {first} to {last} and had already expired when the region was built. Much may have changed since.',
    'timetable.valid': 'Timetable valid from {first} to {last}',
    'timetable.computed':
      '{trips, plural, one {one trip} other {{trips, number} trips}} on this day, {minutes, plural, one {one minute} other {{minutes, number} minutes}} computed',

    'timetable.departures': 'How much depends on the departure?',
    'timetable.departures-lead': 'The same question, depending on how well it fits; limit {limit}.',
    'timetable.departure': 'Departure',
    'timetable.departure-arrive': 'Arrival',
    'timetable.departure-5': 'good',
    'timetable.departure-50': 'as a rule',
    'timetable.departure-95': 'bad',
    'timetable.spread': 'For {people} people it depends on the departure whether they are there in time.',

    'timetable.journey': 'How to get there',
    'timetable.journey-note': 'An example for {day}: the first minute at which it takes as long as stated.',
    'timetable.leg-walk': '{minutes} on foot to {to}',
    'timetable.leg-change': '{minutes} to change and wait',
    'timetable.leg-change-walk': '{minutes} to change: on foot to {to}, and wait',
    'timetable.leg-ride': '{line}{headsign, select, none {} other { towards {headsign}}}',
    'timetable.leg-board': '{time} from {stop}',
    'timetable.leg-alight': '{time} at {stop}',
    'timetable.leg-stops': '{count, plural, =0 {no stop between} one {one stop between} other {# stops between}}',
    'timetable.leg-ordered': 'On demand: {name}, {minutes} with waiting.',
    'timetable.leg-notice':
      '{notice, plural, =0 {Can be ordered at short notice.} one {Order a minute before.} other {Order {notice, number} minutes before.}}',
    'timetable.leg-phone': 'Telephone {phone}',
    'timetable.journey-start': 'Leave at {time}',
    'timetable.journey-end': 'There at {time}',
    'timetable.cell-spread': 'Good {best}, as a rule {usual}, bad {worst}.',
    'timetable.cell-share': 'At {share} of the minutes of this span one gets there at all.',
    'timetable.cell-never': 'not at all',
  },
} as const
