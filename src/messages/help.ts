/** Help where it is needed, and the same on one page. */
export const helpMessages = {
  de: {
    'help.label': 'Hilfe: {title}',
    'help.more': 'Alle Hilfen und Begriffe',
    'hilfe.title': 'Wie geht das, und was heißt das?',
    'hilfe.lead':
      'Anleitungen zu allen Seiten und die Wörter, die dort stehen. Alles auf dieser Seite lässt sich durchsuchen.',
    'hilfe.search': 'In der Hilfe suchen',
    'hilfe.found':
      '{n, plural, =0 {Nichts gefunden zu „{typed}“} one {Ein Treffer zu „{typed}“} other {# Treffer zu „{typed}“}}',
    'hilfe.show-all': 'Alles zeigen',
    'hilfe.none': 'Versuchen Sie ein anderes Wort oder lassen Sie eines weg.',
    'hilfe.topics': 'So geht es',
    'hilfe.terms': 'Begriffe',

    'help.begin': 'Erste Schritte',
    'help.begin-text':
      'Öffnen Sie das Lagebild und wählen Sie eine Leistung, zum Beispiel die Apotheke, und wie Menschen hinkommen. Karte und Tabelle zeigen, wer sie erreicht und wer nicht. Für die Gremien gibt es den Bericht und ein Blatt je Gemeinde.',
    'help.region': 'Die Region wechseln',
    'help.region-text':
      'Liegen mehrere Regionen auf dem Server, steht ihr Name oben auf der Seite. Dort wählen Sie eine andere; die Seite bleibt dieselbe. Die Region steht in der Adresse, ein weitergegebener Link zeigt also dasselbe.',
    'help.search': 'Suchen',
    'help.search-text':
      'Das Suchfeld oben findet Gemeinden, Leistungen, Haltestellen, Standorte, Seiten und Hilfen. Umlaute dürfen Sie auch als ae, oe, ue schreiben, ß als ss; ein kleiner Tippfehler schadet nicht. Mehrere Wörter müssen alle passen, etwa „Apotheke Musterstadt“.',
    'help.lagebild': 'Das Lagebild lesen',
    'help.lagebild-text':
      'Jede Zelle der Karte ist eine bewohnte Fläche. Ihre Farbe sagt, wie weit es von dort zum nächsten Standort ist. Die Tabelle zählt je Gemeinde die Menschen innerhalb und jenseits der Schwelle. Die Schwelle ist ein Vorschlag oder ein belegter Richtwert; woher sie stammt, steht daneben. Sie können jede andere wählen.',
    'help.supply': 'Die Versorgung lesen',
    'help.supply-text':
      'Nicht nur der Weg zählt, sondern auch, ob die Plätze reichen. Die Ansicht „Versorgung“ teilt die Plätze jedes Standorts auf die Menschen auf, die ihn erreichen. Wo keine Kapazität bekannt ist, wird keine erfunden.',
    'help.stops': 'Abfahrten nachsehen',
    'help.stops-text':
      'Geben Sie einen Teil des Namens ein. Die Seite nennt alle Linien der Haltestelle, ihre Abfahrten im gewählten Zeitraum und wie der Tag über bedient wird. Ohne Tag gilt ein gewöhnlicher Werktag.',
    'help.report': 'Einen Bericht vorlegen',
    'help.report-text':
      'Der Bericht fasst alle Leistungen zusammen, für den Kreis oder für eine Gemeinde. Er lässt sich lesen, drucken und als PDF oder HTML-Datei mitnehmen. Am Ende steht, woraus gerechnet wurde und wie man nachrechnet.',
    'help.municipality': 'Die Seite einer Gemeinde',
    'help.municipality-text':
      'Sie zeigt auf einem Blatt, wie eine Gemeinde dasteht: das Wichtigste, wo die meisten außen vor bleiben, und die Wege zu den Leistungen des Alltags. Das Blatt lässt sich drucken; der volle Bericht ist einen Klick entfernt. Eine Rangliste der Gemeinden gibt es mit Absicht nicht.',
    'help.data': 'Eine Zahl prüfen',
    'help.data-text':
      'Die Seite „Daten“ nennt jede Datei, aus der gerechnet wurde, mit Herkunft, Stand, Lizenz und Prüfsumme, und was beim Einlesen auffiel. Mit den Befehlen am Ende rechnet jeder mit denselben Dateien nach.',
    'help.catalogue': 'Den Leistungskatalog aushandeln',
    'help.catalogue-text':
      'Der Katalog schlägt Leistungen und Schwellen vor. Welche davon in Ihrer Region gelten, handeln Sie aus: Vorschlag, Beschluss, Überprüfung. Nur ein angenommener Vorschlag ändert eine Zahl; der belegte Wert bleibt daneben stehen.',
    'help.keyboard': 'Ohne Maus',
    'help.keyboard-text':
      'Mit der Tabulatortaste gehen Sie von Feld zu Feld, mit Enter folgen Sie einem Link. Der erste Link jeder Seite springt zum Inhalt. Neben jeder Karte steht dieselbe Auskunft als Tabelle.',
    'help.print': 'Drucken und weitergeben',
    'help.print-text':
      'Jede Seite lässt sich mit der Druckfunktion des Browsers zu Papier bringen; Menü und Formulare bleiben weg. Die Adresse im Browser enthält Ihre ganze Frage: Wer sie öffnet, sieht dasselbe.',

    'term.services': 'Daseinsvorsorge',
    'term.services-text':
      'Was Menschen dort brauchen, wo sie leben, und wofür die öffentliche Hand sorgt: Wasser, Schule, Arzt, Bus, Feuerwehr und anderes.',
    'term.region': 'Region',
    'term.region-text':
      'Ein Kreis mit seinem Umland, aus Dateien gebaut und danach unverändert. Wird sie neu gebaut, bekommt sie einen neuen Stand.',
    'term.ring': 'Umland',
    'term.ring-text':
      'Was den Kreis umgibt. Damit wird gerechnet, denn die nächste Apotheke liegt vielleicht jenseits der Grenze; gezählt werden die Menschen dort nicht.',
    'term.inside': 'Kreis',
    'term.inside-text': 'Das Gebiet, über das berichtet wird. Nur die Menschen, die hier wohnen, stehen in den Zahlen.',
    'term.ags': 'Amtlicher Gemeindeschlüssel (AGS)',
    'term.ags-text':
      'Acht Ziffern, die eine Gemeinde eindeutig bezeichnen: Land, Regierungsbezirk, Kreis, Gemeinde. Die führende Null gehört dazu.',
    'term.cell': 'Gitterzelle',
    'term.cell-text':
      'Eine bewohnte Fläche aus dem Gitter des Zensus, 100 Meter oder 1 Kilometer breit, mit der Zahl der Menschen, die dort wohnen.',
    'term.estimated': 'geschätzt',
    'term.estimated-text':
      'Gemeindesummen, die das Programm auf Wohngebäude oder Wohnflächen verteilt hat. Niemand hat sie dort gezählt.',
    'term.suppressed': 'geheim gehalten',
    'term.suppressed-text':
      'Ein Wert, den die Statistik aus Datenschutz nicht nennt. Er ist bekannt, nur nicht hier; er ist keine Null.',
    'term.missing': 'nicht bekannt',
    'term.missing-text': 'Dazu liegt keine Angabe vor. Das Programm setzt dafür nie eine Null ein.',
    'term.reach': 'Erreichbarkeit',
    'term.reach-text':
      'Wie lange oder wie weit es von einer Wohnung zum nächsten Standort einer Leistung ist, zu Fuß, mit dem Rad, mit Bus und Bahn oder mit dem Auto.',
    'term.threshold': 'Schwelle',
    'term.threshold-text':
      'Die Zeit oder Strecke, jenseits der jemand als „außen vor“ gezählt wird. Wer sie setzt und worauf sie beruht, steht immer dabei.',
    'term.standard': 'Richtwert',
    'term.standard-text':
      'Ein Wert aus einem Gesetz, einem Plan, einer Beobachtung oder einem Vorschlag. Ein beobachteter Mittelwert ist keine Pflicht und wird nie so gezeigt.',
    'term.duty': 'Pflichtaufgabe',
    'term.duty-text':
      'Eine Aufgabe, die ein Gesetz einer Stelle auferlegt. Wer zuständig ist, kann je nach Land verschieden sein; der Leistungskatalog nennt die Fundstelle.',
    'term.core': 'Kernleistung',
    'term.core-text':
      'Eine der Leistungen, mit denen der Katalog zu beginnen vorschlägt, oder auf die sich die Region geeinigt hat.',
    'term.catalogue': 'Leistungskatalog',
    'term.catalogue-text':
      'Die Liste der Leistungen, über die eine Region sich verständigt. Jede Zahl nennt die Fassung, mit der sie gerechnet wurde.',
    'term.proposal': 'Vorschlag, Beschluss, Überprüfung',
    'term.proposal-text':
      'So ändert eine Region ihren Katalog: Jemand schlägt vor, ein Gremium beschließt, und zu einem Termin wird nachgesehen, ob es trägt.',
    'term.air-line': 'Luftlinie',
    'term.air-line-text':
      'Die gerade Entfernung ohne Wege. Sie ist immer kürzer als der wirkliche Weg und steht nur da, wo keine Straßen vorliegen oder danach gefragt ist.',
    'term.working-day': 'Gewöhnlicher Werktag',
    'term.working-day-text':
      'Ein Dienstag, Mittwoch oder Donnerstag mit einer mittleren Zahl von Fahrten: weder Ferienbeginn noch Feiertag.',
    'term.moment': 'Guter, mittlerer, schlechter Moment',
    'term.moment-text':
      'Mit dem Bus hängt die Zeit vom Losgehen ab. Gerechnet wird jede Minute eines Zeitraums; gezeigt werden ein günstiger, der mittlere und ein ungünstiger Moment.',
    'term.supply': 'Versorgung',
    'term.supply-text':
      'Wie viele Plätze auf die Menschen kommen, die einen Standort erreichen. Wo viele auf wenige Plätze kommen, ist sie knapp, auch wenn der Weg kurz ist.',
    'term.site': 'Standort',
    'term.site-text': 'Ein Ort, an dem es eine Leistung gibt: eine Praxis, eine Schule, ein Laden, eine Wache.',
    'term.central-place': 'Zentraler Ort',
    'term.central-place-text':
      'Eine Stadt oder Gemeinde, die ein Raumordnungsplan dazu bestimmt, ihr Umland mitzuversorgen: Grundzentrum, Mittelzentrum, Oberzentrum.',
  },
  en: {
    'help.label': 'Help: {title}',
    'help.more': 'All help and terms',
    'hilfe.title': 'How do I do this, and what does it mean?',
    'hilfe.lead': 'Instructions for all pages and the words that stand there. Everything on this page can be searched.',
    'hilfe.search': 'Search the help',
    'hilfe.found':
      '{n, plural, =0 {Nothing found for “{typed}”} one {One hit for “{typed}”} other {# hits for “{typed}”}}',
    'hilfe.show-all': 'Show everything',
    'hilfe.none': 'Try another word, or leave one out.',
    'hilfe.topics': 'How to',
    'hilfe.terms': 'Terms',

    'help.begin': 'First steps',
    'help.begin-text':
      'Open the situation and choose a service, for example the pharmacy, and how people get there. Map and table show who reaches it and who does not. For councils there is the report and one sheet for each municipality.',
    'help.region': 'Changing the region',
    'help.region-text':
      'Where several regions are on the server, the name of yours stands at the top of the page. Choose another one there; the page stays the same. The region is part of the address, so a link that you pass on shows the same.',
    'help.search': 'Searching',
    'help.search-text':
      'The field at the top finds municipalities, services, stops, sites, pages and help. German umlauts may be written as ae, oe, ue, and ß as ss; a small typing error does no harm. Several words must all fit, for example “pharmacy Musterstadt”.',
    'help.lagebild': 'Reading the situation',
    'help.lagebild-text':
      'Each cell of the map is an inhabited area. Its colour tells how far it is from there to the nearest site. The table counts the people of each municipality within and beyond the threshold. The threshold is a proposal or a sourced standard; where it comes from stands beside it. You may choose any other.',
    'help.supply': 'Reading supply',
    'help.supply-text':
      'Not only the way counts, but also whether there are enough places. The view “supply” spreads the places of each site over the people who reach it. Where no capacity is known, none is invented.',
    'help.stops': 'Looking up departures',
    'help.stops-text':
      'Type a part of the name. The page names all lines of the stop, their departures in the chosen span and how it is served over the day. Without a day an ordinary working day is used.',
    'help.report': 'Laying a report before a council',
    'help.report-text':
      'The report gathers all services, for the county or for one municipality. It can be read, printed and taken along as PDF or HTML. At its end stands what it was computed from and how to compute it again.',
    'help.municipality': 'The page of a municipality',
    'help.municipality-text':
      'It shows on one sheet how a municipality stands: the essentials, where most people are left out, and the ways to everyday services. The sheet can be printed; the full report is one click away. There is no ranking of municipalities, on purpose.',
    'help.data': 'Checking a figure',
    'help.data-text':
      'The page “Data” names every file behind the figures with its origin, date, licence and checksum, and what was noticed while reading it. With the commands at its end anybody computes the same from the same files.',
    'help.catalogue': 'Negotiating the catalogue of services',
    'help.catalogue-text':
      'The catalogue proposes services and thresholds. Which of them hold in your region is negotiated: proposal, decision, review. Only an accepted proposal changes a figure; the sourced value stays beside it.',
    'help.keyboard': 'Without a mouse',
    'help.keyboard-text':
      'The tab key leads from field to field, enter follows a link. The first link of every page jumps to the content. Beside every map the same is told in a table.',
    'help.print': 'Printing and passing on',
    'help.print-text':
      'Every page can be printed with your browser; menu and forms are left out. The address in the browser holds your whole question: whoever opens it sees the same.',

    'term.services': 'Services of general interest (Daseinsvorsorge)',
    'term.services-text':
      'What people need where they live and what public bodies see to: water, school, doctor, bus, fire brigade and more.',
    'term.region': 'Region',
    'term.region-text':
      'A county with what surrounds it, built from files and not changed afterwards. Built anew, it gets a new version.',
    'term.ring': 'Ring',
    'term.ring-text':
      'What surrounds the county. It is computed with, because the nearest pharmacy may lie beyond the border; people there are not counted.',
    'term.inside': 'County',
    'term.inside-text': 'The area that is reported. Only people who live here stand in the figures.',
    'term.ags': 'Official municipality key (AGS)',
    'term.ags-text':
      'Eight digits that name a German municipality: Land, Regierungsbezirk, county, municipality. The leading zero belongs to it.',
    'term.cell': 'Grid cell',
    'term.cell-text':
      'An inhabited area of the census grid, 100 metres or 1 kilometre wide, with the number of people who live there.',
    'term.estimated': 'estimated',
    'term.estimated-text':
      'Municipal totals that the program spread over residential buildings or land. Nobody counted them there.',
    'term.suppressed': 'kept secret',
    'term.suppressed-text':
      'A value that the statistics do not tell for reasons of privacy. It is known, only not here; it is no zero.',
    'term.missing': 'not known',
    'term.missing-text': 'There is no statement about it. The program never puts a zero in its place.',
    'term.reach': 'Reach (accessibility)',
    'term.reach-text':
      'How long or how far it is from a home to the nearest site of a service, on foot, by bicycle, by bus and train or by car.',
    'term.threshold': 'Threshold',
    'term.threshold-text':
      'The time or distance beyond which somebody counts as left out. Who sets it and what it rests on always stands beside it.',
    'term.standard': 'Standard',
    'term.standard-text':
      'A value from a law, a plan, an observation or a proposal. An observed mean is no duty and is never shown as one.',
    'term.duty': 'Statutory duty',
    'term.duty-text':
      'A task that a law lays on a body. Who is responsible may differ between the Länder; the catalogue of services names the passage.',
    'term.core': 'Core service',
    'term.core-text':
      'One of the services that the catalogue proposes to start from, or on which the region has agreed.',
    'term.catalogue': 'Catalogue of services',
    'term.catalogue-text':
      'The list of services on which a region comes to an understanding. Every figure names the version with which it was computed.',
    'term.proposal': 'Proposal, decision, review',
    'term.proposal-text':
      'How a region changes its catalogue: somebody proposes, a body decides, and on a set date it is looked at again.',
    'term.air-line': 'Air line',
    'term.air-line-text':
      'The straight distance without streets. It is always shorter than the real way and is used only where there are no streets or where it is asked for.',
    'term.working-day': 'Ordinary working day',
    'term.working-day-text':
      'A Tuesday, Wednesday or Thursday with a middling number of trips: neither the start of holidays nor a public holiday.',
    'term.moment': 'Good, middle, bad moment',
    'term.moment-text':
      'By bus the time depends on when you leave. Every minute of a span is computed; shown are a favourable, the middle and an unfavourable moment.',
    'term.supply': 'Supply',
    'term.supply-text':
      'How many places there are for the people who reach a site. Where many share few places it is scarce, even if the way is short.',
    'term.site': 'Site',
    'term.site-text': 'A place where a service is provided: a surgery, a school, a shop, a station.',
    'term.central-place': 'Central place',
    'term.central-place-text':
      'A town that a spatial plan designates to serve its surroundings as well: basic, middle or upper centre.',
  },
} as const
