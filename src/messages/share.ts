/** Sharing costs: what is wrong with a game, and what a rule means for a council. */
export const shareMessages = {
  de: {
    'issue.game-not-json':
      '„{file}“ ist ab Zeile {line}, Zeichen {column} kein gültiges JSON{found, select, other {: dort steht „{found}“}}. Oft fehlt ein Komma, ein Anführungszeichen oder eine Klammer.',
    'issue.game-not-object':
      '„{file}“ enthält kein Objekt. Erwartet wird eines mit "players" und "cost"; „reihum share --help“ zeigt ein Beispiel.',
    'issue.game-field-twice': '„{file}“, Zeile {line}: „{field}“ steht doppelt da. Lassen Sie eine der Angaben weg.',
    'issue.game-unknown-field': '„{file}“, Zeile {line}: „{name}“ wird nicht gelesen. Bekannt sind {known}.',
    'issue.game-players-missing': 'Es fehlt, wer sich die Kosten teilt: "players": ["Adorf", "Bdorf"].',
    'issue.game-player-name':
      '„{file}“, Zeile {line}: „{name}“ taugt nicht als Name. Ein Name ist ein Text, nicht leer und ohne Komma (Kommas trennen die Namen einer Gruppe).',
    'issue.game-player-twice':
      '„{file}“, Zeile {line}: „{name}“ ist schon genannt. Jeder Name darf nur einmal vorkommen.',
    'issue.game-too-many-players': '{players, number} Beteiligte sind zu viele; möglich sind {most, number}.',
    'issue.game-cost-missing':
      'Es fehlen die Kosten: "cost" mit den Kosten jeder Gruppe oder "model" mit einer Kostenregel.',
    'issue.game-cost-and-model': 'Es stehen sowohl "cost" als auch "model" da. Lassen Sie eines davon weg.',
    'issue.game-empty-coalition':
      '„{file}“, Zeile {line}: Eine Gruppe ohne Mitglieder kostet nichts. Streichen Sie die Zeile.',
    'issue.game-unknown-player':
      '„{file}“, Zeile {line}: „{name}“ (in „{coalition}“) gehört nicht zu den Beteiligten: {known}. Prüfen Sie die Schreibweise.',
    'issue.game-member-twice': '„{file}“, Zeile {line}: In „{coalition}“ ist ein Name doppelt.',
    'issue.game-coalition-twice':
      '„{file}“, Zeile {line}: Die Gruppe „{coalition}“ steht schon in Zeile {before}; die Reihenfolge der Namen zählt nicht. Streichen Sie eine.',
    'issue.game-cost-not-number':
      '„{file}“, Zeile {line}: Die Kosten von „{of}“ sind keine Zahl. Schreiben Sie 1234.56, ohne Anführungszeichen, Tausenderpunkt und Euro.',
    'issue.game-cost-negative':
      '„{file}“, Zeile {line}: Die Kosten von „{of}“ sind negativ ({value}). Kosten sind mindestens 0; ziehen Sie Zuschüsse vorher ab.',
    'issue.game-cost-too-large':
      '„{file}“, Zeile {line}: Die Kosten von „{of}“ ({value}) sind größer als {most, number} €.',
    'issue.game-cost-too-fine':
      '„{file}“, Zeile {line}: Die Kosten von „{of}“ ({value}) haben mehr als {digits} Nachkommastellen. Runden Sie sie.',
    'issue.game-model':
      '„{file}“, Zeile {line}: "model" ist kein Objekt mit fixed, own, load, need, unitCost und unitCapacity.',
    'issue.game-model-unit':
      '„{file}“, Zeile {line}: load, unitCost und unitCapacity gehören zusammen: wie viel jede Gemeinde braucht, was eine Einheit kostet und wie viel sie schafft.',
    'issue.game-model-capacity': '„{file}“, Zeile {line}: unitCapacity ist keine Zahl größer als 0.',
    'issue.game-keys': '„{file}“, Zeile {line}: "keys" ist kein Objekt mit Zahlen je Schlüssel ({known}).',
    'issue.game-unknown-key': '„{file}“, Zeile {line}: Den Schlüssel „{name}“ gibt es nicht. Möglich sind {known}.',
    'issue.game-key-lacks': '„{file}“, Zeile {line}: Beim Schlüssel „{rule}“ fehlt die Zahl für {players}.',
    'issue.game-figures': '„{file}“, Zeile {line}: „{field}“ ist kein Objekt mit einer Zahl je Beteiligtem.',
    'issue.game-figure': '„{file}“, Zeile {line}: Die Zahl von „{name}“ ist keine Zahl ab 0.',
    'issue.game-mix':
      '„{file}“, Zeile {line}: Ein gemischter Schlüssel ("mix") nennt je Schlüssel ein Gewicht größer als 0, zum Beispiel "per-head": 2, "use": 1.',
    'issue.share-cost-missing': 'Es fehlen die Kosten von {coalition}; „{rule}“ braucht sie.',
    'issue.share-costs-missing-more': '… und die Kosten von {more, number} weiteren Gruppen.',
    'issue.share-too-many-players':
      '„{rule}“ lässt sich für {players, number} Beteiligte nicht genau rechnen (höchstens {most, number}). Möglich sind shapley als Stichprobe, scrb, standalone und die Schlüssel.',
    'issue.share-too-many-listed':
      'Bei {players, number} Beteiligten wären es zu viele Gruppen für eine Liste (höchstens {most, number} Beteiligte). Beschreiben Sie die Kosten mit "model"; für „{rule}“ geht das als Stichprobe nur mit shapley.',
    'issue.share-key-missing': 'Für „{rule}“ fehlen die Zahlen. Tragen Sie sie unter "keys" ein: je Beteiligtem eine.',
    'issue.share-key-nothing': 'Die Zahlen für „{rule}“ sind alle 0; danach lässt sich nichts teilen.',
    'issue.share-mix-missing': 'Für einen gemischten Schlüssel fehlen die Gewichte ("mix").',
    'issue.share-alone-nothing': 'Allein kostet es niemanden etwas; nach „{rule}“ lässt sich deshalb nichts teilen.',
    'issue.share-epm-free':
      '{player} hätte allein keine Kosten; eine Ersparnis in Prozent gibt es deshalb nicht. Nehmen Sie den Nukleolus oder den Shapley-Wert.',
    'issue.share-epm-uneven':
      'Die Kosten, die {player} allein hätte, sind gegenüber den anderen verschwindend klein; Prozente sagen da nichts. Nehmen Sie den Nukleolus oder den Shapley-Wert.',
    'issue.share-not-airport':
      'Die Flughafen-Regel gilt nur, wo alle zusammen so viel kosten wie der größte Bedarf allein. Hier sind es {total, number, ::.00####} € statt {dearest, number, ::.00####} €. Nehmen Sie den Shapley-Wert.',
    'issue.share-start-costs-missing':
      'Was es nur für einen Teil der Beteiligten kostet, ist bei so vielen nicht bekannt. Beschreiben Sie die Kosten mit einer Kostenregel.',
    'issue.game-table-empty':
      '„{file}“ hat keine Zeilen. Erwartet wird eine Überschrift („Gruppe;Kosten“) und darunter je Gruppe eine Zeile, zum Beispiel „Adorf + Bdorf;100000“.',
    'issue.share-no-saving':
      'Zusammen kostet es {amount, number, ::.00####} € mehr, als wenn alle es allein machten. Zu teilen ist ein Verlust.',
    'issue.share-dearer-together':
      '{a} und {b} zusammen kosten {amount, number, ::.00####} € mehr als beide getrennt. Prüfen Sie diese Zahlen.',
    'issue.share-cheaper-with-more':
      '{a} kostet {amount, number, ::.00####} € mehr als {b}, obwohl dort jemand hinzukommt. Prüfen Sie diese Zahlen.',
    'issue.share-negative': 'Nach dieser Regel bekommen Geld heraus: {players}.',
    'issue.question-share-rule': 'Die Regel „{rule}“ gibt es nicht. Möglich sind {rules} oder all.',
    'issue.question-share-usual': 'Als üblicher Schlüssel taugt „{rule}“ nicht. Möglich sind {rules}.',
    'issue.question-share-groups':
      'Welche Gruppen für sich hielten, lässt sich für {players, number} Beteiligte nicht durchrechnen (höchstens {most, number}). Lassen Sie --groups weg.',

    'share.amount': '{amount}\u00a0€',
    'share.head': 'Zusammen kostet es {total}, geteilt {rule}.',
    'share.saving': 'Allein wären es insgesamt {alone}; gemeinsam werden {saving} gespart.',
    'share.rule-equal': 'zu gleichen Teilen',
    'share.rule-per-head': 'nach Einwohnerzahl',
    'share.rule-use': 'nach Nutzung',
    'share.rule-tax-power': 'nach Steuerkraft',
    'share.rule-mixed': 'nach gemischtem Schlüssel',
    'share.rule-standalone': 'im Verhältnis der Kosten, die jeder allein hätte',
    'share.rule-scrb': 'nach zurechenbaren Kosten und verbleibendem Nutzen (SCRB)',
    'share.rule-airport': 'nach Stufen des Bedarfs (Flughafen-Regel)',
    'share.rule-shapley': 'nach dem Shapley-Wert',
    'share.rule-nucleolus': 'nach dem Nukleolus',
    'share.rule-least-core': 'so stabil wie möglich und nahe am üblichen Schlüssel (kleinster Kern)',
    'share.rule-epm': 'mit möglichst gleicher Ersparnis in Prozent (EPM)',
    'share.why-equal': 'Alle zahlen gleich viel.',
    'share.why-per-head': 'Je Einwohnerin und Einwohner zahlen alle gleich viel.',
    'share.why-use': 'Wer mehr nutzt, zahlt im selben Verhältnis mehr.',
    'share.why-tax-power': 'Wer mehr Steuerkraft hat, zahlt im selben Verhältnis mehr.',
    'share.why-mixed': 'Jeder Schlüssel verteilt seinen Teil der Kosten.',
    'share.why-standalone': 'Alle sparen denselben Anteil ihrer Kosten.',
    'share.why-scrb':
      'Alle zahlen, was ohne sie wegfiele; den Rest teilen sie nach dem Vorteil, der ihnen dann noch bleibt.',
    'share.why-airport': 'Jede Stufe teilen sich gleichmäßig alle, die sie brauchen.',
    'share.why-shapley':
      'Alle zahlen, was sie im Mittel zusätzlich kosten, gleich in welcher Reihenfolge sie dazukommen.',
    'share.why-nucleolus': 'Die Gruppe, die am wenigsten gewinnt, gewinnt so viel wie möglich; dann die nächste.',
    'share.why-least-core':
      'Keine Gruppe hat mehr Grund zu gehen als unvermeidlich; darin liegen die Anteile so nah wie möglich am üblichen Schlüssel.',
    'share.why-epm':
      'Die Ersparnisse in Prozent liegen so nah beieinander, wie es geht, ohne dass eine Gruppe mehr zahlt als allein.',
    'share.pays': '{player} zahlt {share} statt {alone} allein und spart {saving}.',
    'share.pays-same': '{player} zahlt {share}, genauso viel wie allein.',
    'share.pays-more': '{player} zahlt {share}, das sind {more} mehr als allein ({alone}).',
    'share.pays-only': '{player} zahlt {share}; was es allein kostete, ist nicht bekannt.',
    'share.gets': '{player} zahlt nichts und bekommt {share}; allein wären es {alone}.',
    'share.gets-only': '{player} zahlt nichts und bekommt {share}.',
    'share.sampled':
      'Geschätzt aus {orders, number} zufälligen Reihenfolgen (Startwert {seed}): mit 95 % Sicherheit liegt jeder Anteil höchstens {margin} daneben.',
    'share.group-all': 'alle',
    'share.group-without': 'alle ohne {players}',
    'share.more-none': 'Niemand zahlt mehr als allein.',
    'share.more':
      '{count, plural, one {Mehr als allein zahlt} other {Mehr als allein zahlen}} {players}: Dort wird es schwer, zuzustimmen.',
    'share.usual':
      'Zum Vergleich {rule} geteilt: Damit {count, plural, =0 {zahlte niemand mehr als allein} one {zahlte {players} mehr als allein} other {zahlten {players} mehr als allein}}.',
    'share.player-by': '{player} (um {amount})',
    'share.group-by': '{group} (um {amount})',
    'share.stable': 'Keine Gruppe führe für sich allein besser; die Aufteilung hält.',
    'share.stable-known': 'Von {known, number} bekannten Gruppen führe keine für sich allein besser.',
    'share.objecting':
      '{count, plural, one {Eine Gruppe führe} other {# Gruppen führen}} für sich allein besser{count, plural, one {} other {, am deutlichsten}}: {groups}.',
    'share.incomplete':
      'Von {groups, number} möglichen Gruppen sind die Kosten von {known, number} bekannt; über die anderen lässt sich nichts sagen.',
    'share.core-some':
      'Es gibt Aufteilungen, mit denen alle Gruppen zufrieden sein können; im besten Fall bleibt jeder mindestens ein Vorteil von {margin}.',
    'share.core-thin':
      'Es gibt Aufteilungen, gegen die keine Gruppe etwas haben kann, aber mindestens eine hat dabei keinen Vorteil.',
    'share.core-empty':
      'Keine Aufteilung stellt alle Gruppen zufrieden: Im besten Fall zahlt eine Gruppe noch {epsilon} mehr als für sich allein.',
    'share.core-proof':
      'Beleg: {groups} kosten für sich, so gewichtet, dass alle genau einmal gezählt sind, {cost} statt {total}.',
    'share.core-proof-long':
      'Beleg: {count, number} Gruppen kosten für sich, so gewichtet, dass alle genau einmal gezählt sind, {cost} statt {total}; --json nennt sie.',
    'share.weighted': '{weight} × {group}',
    'share.certified':
      'Nachgeprüft, unabhängig vom Rechenweg: {checked, number} Vergleiche auf {levels, plural, one {einer Stufe} other {# Stufen}} (Kriterium von Kohlberg).',
    'share.not-certified': 'Die Nachprüfung ist misslungen; verwenden Sie dieses Ergebnis nicht und melden Sie es.',
    'share.equal-profit': 'Die Ersparnisse unterscheiden sich um höchstens {points} Prozentpunkte.',
    'share.relaxed':
      'Da es keine Aufteilung ohne Einwände gibt, durfte jede Gruppe bis zu {amount} mehr zahlen als allein.',
    'share.holding':
      '{count, plural, =0 {Keine Gruppe hielte} one {Eine Gruppe hielte} other {# Gruppen hielten}} nach dieser Regel für sich, mit einem Vorteil für jedes Mitglied{count, plural, =0 {} other {: {groups}}}.',
    'share.holding-one': '{group} (spart {amount})',
    'share.and-more': '{more, number} weitere',
    'share.compare-head': 'Zusammen kostet es {total}. Die Regeln im Vergleich:',
    'share.compare':
      '{rule}: {more, plural, =0 {niemand zahlt} one {{players} zahlt} other {{players} zahlen}} mehr als allein, {objecting, plural, =0 {keine Gruppe hat} one {eine Gruppe hat} other {# Gruppen haben}} Einwände.',
    'share.compare-not': '{rule}: nicht möglich. {reason}',
  },
  en: {
    'issue.game-not-json':
      '“{file}” is no valid JSON from line {line}, character {column}{found, select, other {: it says “{found}”}}. Often a comma, a quotation mark or a bracket is missing.',
    'issue.game-not-object':
      '“{file}” holds no object. Expected is one with "players" and "cost"; “reihum share --help” shows an example.',
    'issue.game-field-twice': '“{file}”, line {line}: “{field}” stands there twice. Leave one of them out.',
    'issue.game-unknown-field': '“{file}”, line {line}: “{name}” is not read. Known are {known}.',
    'issue.game-players-missing': 'Who shares the costs is missing: "players": ["Adorf", "Bdorf"].',
    'issue.game-player-name':
      '“{file}”, line {line}: “{name}” will not do as a name. A name is a text, not empty and without a comma (commas part the names of a group).',
    'issue.game-player-twice': '“{file}”, line {line}: “{name}” was named before. Each name may occur only once.',
    'issue.game-too-many-players': '{players, number} partners are too many; {most, number} are possible.',
    'issue.game-cost-missing':
      'The costs are missing: "cost" with those of each group, or "model" with a rule for them.',
    'issue.game-cost-and-model': 'There is a "cost" as well as a "model". Leave one of them out.',
    'issue.game-empty-coalition': '“{file}”, line {line}: A group without members costs nothing. Strike out the line.',
    'issue.game-unknown-player':
      '“{file}”, line {line}: “{name}” (in “{coalition}”) is not among the partners: {known}. Check the spelling.',
    'issue.game-member-twice': '“{file}”, line {line}: A name stands twice in “{coalition}”.',
    'issue.game-coalition-twice':
      '“{file}”, line {line}: The group “{coalition}” stands in line {before} already; the order of names does not count. Strike one out.',
    'issue.game-cost-not-number':
      '“{file}”, line {line}: The cost of “{of}” is no number. Write 1234.56, without quotation marks, thousands separator and currency.',
    'issue.game-cost-negative':
      '“{file}”, line {line}: The cost of “{of}” is negative ({value}). Costs are at least 0; deduct grants beforehand.',
    'issue.game-cost-too-large': '“{file}”, line {line}: The cost of “{of}” ({value}) is more than €{most, number}.',
    'issue.game-cost-too-fine':
      '“{file}”, line {line}: The cost of “{of}” ({value}) has more than {digits} decimals. Round it.',
    'issue.game-model':
      '“{file}”, line {line}: "model" is no object with fixed, own, load, need, unitCost and unitCapacity.',
    'issue.game-model-unit':
      '“{file}”, line {line}: load, unitCost and unitCapacity belong together: how much each municipality needs, what a unit costs and how much it can do.',
    'issue.game-model-capacity': '“{file}”, line {line}: unitCapacity is no number above 0.',
    'issue.game-keys': '“{file}”, line {line}: "keys" is no object with figures for each key ({known}).',
    'issue.game-unknown-key': '“{file}”, line {line}: There is no key “{name}”. Possible are {known}.',
    'issue.game-key-lacks': '“{file}”, line {line}: The key “{rule}” lacks a figure for {players}.',
    'issue.game-figures': '“{file}”, line {line}: “{field}” is no object with a figure for each partner.',
    'issue.game-figure': '“{file}”, line {line}: The figure of “{name}” is no number from 0 on.',
    'issue.game-mix':
      '“{file}”, line {line}: A mixed key ("mix") names a weight above 0 for each key, for example "per-head": 2, "use": 1.',
    'issue.share-cost-missing': 'The cost of {coalition} is missing; “{rule}” needs it.',
    'issue.share-costs-missing-more': '… and the costs of {more, number} further groups.',
    'issue.share-too-many-players':
      '“{rule}” cannot be computed exactly for {players, number} partners ({most, number} at most). Possible are shapley as a sample, scrb, standalone and the keys.',
    'issue.share-too-many-listed':
      'For {players, number} partners there would be too many groups for a list ({most, number} partners at most). Describe the costs by a "model"; for “{rule}” that works as a sample with shapley only.',
    'issue.share-key-missing': 'The figures for “{rule}” are missing. Enter them under "keys": one for each partner.',
    'issue.share-key-nothing': 'The figures for “{rule}” are all 0; nothing can be shared by them.',
    'issue.share-mix-missing': 'The weights of a mixed key ("mix") are missing.',
    'issue.share-alone-nothing': 'Alone it costs nobody anything; so nothing can be shared by “{rule}”.',
    'issue.share-epm-free':
      '{player} would have no costs alone; so there is no saving in per cent. Take the nucleolus or the Shapley value.',
    'issue.share-epm-uneven':
      'The costs that {player} would have alone are vanishingly small beside the others; per cents say nothing there. Take the nucleolus or the Shapley value.',
    'issue.share-not-airport':
      'The airport rule holds only where all together cost as much as the largest need alone. Here it is €{total, number, ::.00####} instead of €{dearest, number, ::.00####}. Take the Shapley value.',
    'issue.share-start-costs-missing':
      'What it costs for some of the partners only is not known with so many. Describe the costs by a rule.',
    'issue.game-table-empty':
      '“{file}” has no rows. Expected is a heading (“group;cost”) and below it a row for each group, such as “Adorf + Bdorf;100000”.',
    'issue.share-no-saving':
      'Together it costs €{amount, number, ::.00####} more than if everybody did it alone. What is shared is a loss.',
    'issue.share-dearer-together':
      '{a} and {b} together cost €{amount, number, ::.00####} more than both apart. Check these figures.',
    'issue.share-cheaper-with-more':
      '{a} costs €{amount, number, ::.00####} more than {b}, although somebody joins there. Check these figures.',
    'issue.share-negative': 'By this rule some get money: {players}.',
    'issue.question-share-rule': 'There is no rule “{rule}”. Possible are {rules} or all.',
    'issue.question-share-usual': '“{rule}” will not do as the usual key. Possible are {rules}.',
    'issue.question-share-groups':
      'Which groups would hold by themselves cannot be worked through for {players, number} partners ({most, number} at most). Leave out --groups.',

    'share.amount': '€{amount}',
    'share.head': 'Together it costs {total}, shared {rule}.',
    'share.saving': 'Alone it would be {alone} in sum; together {saving} is saved.',
    'share.rule-equal': 'in equal parts',
    'share.rule-per-head': 'by number of people',
    'share.rule-use': 'by use',
    'share.rule-tax-power': 'by tax power',
    'share.rule-mixed': 'by a mixed key',
    'share.rule-standalone': 'in proportion to the costs that each would have alone',
    'share.rule-scrb': 'by separable costs and remaining benefits (SCRB)',
    'share.rule-airport': 'by steps of need (airport rule)',
    'share.rule-shapley': 'by the Shapley value',
    'share.rule-nucleolus': 'by the nucleolus',
    'share.rule-least-core': 'as stably as possible and near the usual key (least core)',
    'share.rule-epm': 'with savings as equal as possible in per cent (EPM)',
    'share.why-equal': 'All pay the same.',
    'share.why-per-head': 'All pay the same for each of their people.',
    'share.why-use': 'Who uses more pays more, in the same proportion.',
    'share.why-tax-power': 'Who has more tax power pays more, in the same proportion.',
    'share.why-mixed': 'Each key shares its part of the costs.',
    'share.why-standalone': 'All save the same part of their costs.',
    'share.why-scrb':
      'All pay what would be saved without them; the rest is shared by the benefit that they then still have.',
    'share.why-airport': 'Each step is shared equally by all who need it.',
    'share.why-shapley': 'All pay what they add to the costs on average, in whatever order they join.',
    'share.why-nucleolus': 'The group that gains least gains as much as possible; then the next.',
    'share.why-least-core':
      'No group has more reason to leave than cannot be helped; within that the shares lie as near the usual key as possible.',
    'share.why-epm': 'The savings in per cent lie as near each other as can be without a group paying more than alone.',
    'share.pays': '{player} pays {share} instead of {alone} alone and saves {saving}.',
    'share.pays-same': '{player} pays {share}, as much as alone.',
    'share.pays-more': '{player} pays {share}, which is {more} more than alone ({alone}).',
    'share.pays-only': '{player} pays {share}; what it would cost alone is not known.',
    'share.gets': '{player} pays nothing and gets {share}; alone it would be {alone}.',
    'share.gets-only': '{player} pays nothing and gets {share}.',
    'share.sampled':
      'Estimated from {orders, number} random orders (seed {seed}): with 95% confidence each share is off by at most {margin}.',
    'share.group-all': 'all',
    'share.group-without': 'all but {players}',
    'share.more-none': 'Nobody pays more than alone.',
    'share.more':
      '{count, plural, one {More than alone is paid by} other {More than alone is paid by}} {players}: it will be hard to agree there.',
    'share.usual':
      'For comparison, shared {rule}: by that {count, plural, =0 {nobody would pay more than alone} one {{players} would pay more than alone} other {{players} would pay more than alone}}.',
    'share.player-by': '{player} (by {amount})',
    'share.group-by': '{group} (by {amount})',
    'share.stable': 'No group would do better by itself; the division holds.',
    'share.stable-known': 'Of {known, number} known groups none would do better by itself.',
    'share.objecting':
      '{count, plural, one {One group would} other {# groups would}} do better by {count, plural, one {itself} other {themselves, above all}}: {groups}.',
    'share.incomplete':
      'Of {groups, number} possible groups the costs of {known, number} are known; nothing can be said of the others.',
    'share.core-some':
      'There are divisions with which all groups can be content; at best each keeps an advantage of at least {margin}.',
    'share.core-thin': 'There are divisions to which no group can object, but at least one has no advantage by them.',
    'share.core-empty': 'No division contents all groups: at best a group still pays {epsilon} more than by itself.',
    'share.core-proof':
      'Proof: {groups} cost by themselves, so weighted that everybody is counted exactly once, {cost} instead of {total}.',
    'share.core-proof-long':
      'Proof: {count, number} groups cost by themselves, so weighted that everybody is counted exactly once, {cost} instead of {total}; --json lists them.',
    'share.weighted': '{weight} × {group}',
    'share.certified':
      'Checked apart from the computation: {checked, number} comparisons on {levels, plural, one {one level} other {# levels}} (Kohlberg’s criterion).',
    'share.not-certified': 'The check failed; do not use this result, and report it.',
    'share.equal-profit': 'The savings differ by at most {points} percentage points.',
    'share.relaxed':
      'As there is no division without objections, every group was allowed to pay up to {amount} more than alone.',
    'share.holding':
      '{count, plural, =0 {No group would hold} one {One group would hold} other {# groups would hold}} by itself under this rule, with a gain for every member{count, plural, =0 {} other {: {groups}}}.',
    'share.holding-one': '{group} (saves {amount})',
    'share.and-more': '{more, number} more',
    'share.compare-head': 'Together it costs {total}. The rules compared:',
    'share.compare':
      '{rule}: {more, plural, =0 {nobody pays} one {{players} pays} other {{players} pay}} more than alone, {objecting, plural, =0 {no group objects} one {one group objects} other {# groups object}}.',
    'share.compare-not': '{rule}: not possible. {reason}',
  },
} as const
