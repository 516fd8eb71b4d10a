/** Messages of the shared mechanisms: phases and gates, checks, decisions, triggers, visibility, retention. Those of registers: `register.ts`. */
export const processMessages = {
  de: {
    'process.cycle': 'Gemeinsamer Zyklus',
    'process.phase-understand': 'Verstehen',
    'process.phase-ideas': 'Ideen sammeln',
    'process.phase-plan': 'Planen',
    'process.phase-implement': 'Umsetzen',
    'process.phase-reflect': 'Auswerten',
    'process.condition-situation-described': 'Die Lage ist beschrieben',
    'process.condition-aim-chosen': 'Ziel und Zuständige stehen fest',
    'process.condition-plan-accepted': 'Der Plan ist beschlossen',
    'process.condition-review-day': 'Der Tag der Auswertung ist erreicht',

    'issue.act-without-person': 'Es fehlt, wer das tut. Melden Sie sich an oder tragen Sie die Person ein.',
    'issue.act-without-day': 'Es fehlt der Tag. Tragen Sie ihn ein, zum Beispiel als 25.11.2026.',
    'issue.act-without-reason':
      'Hierfür braucht es eine Begründung, damit andere den Schritt später verstehen. Ein Satz genügt.',

    'issue.mandate-without-body':
      '„{label}“ kann nicht öffnen: Es steht nicht fest, welches Gremium am Ende entscheidet. Nennen Sie es.',
    'issue.mandate-without-force':
      '„{label}“ kann nicht öffnen: Es steht nicht fest, wie verbindlich das Ergebnis ist. Wählen Sie die Verbindlichkeit.',
    'issue.mandate-without-answer-day':
      '„{label}“ kann nicht öffnen: Es steht nicht fest, bis wann die Beteiligten eine Antwort bekommen. Nennen Sie den Tag.',
    'issue.mandate-answer-day-past':
      '„{label}“ kann nicht öffnen: Der Tag der Antwort ({date}) muss in der Zukunft liegen. Nennen Sie einen späteren.',

    'issue.objection-without-text': 'Der Einwand hat keinen Text. Schreiben Sie, was dagegen spricht.',
    'issue.objection-without-addressee': 'Es fehlt, wer auf den Einwand antworten soll. Wählen Sie eine Stelle.',
    'issue.objection-bad-day':
      'Der Tag „{date}“ passt nicht zum Einwand: Antwort und Rücknahme kommen nach ihm, und keiner der Tage liegt in der Zukunft. Berichtigen Sie ihn.',
    'issue.objection-answer-without-text':
      'Ein Einwand wird schriftlich beantwortet. Schreiben Sie die Antwort; bis dahin bleibt der Schritt angehalten.',
    'issue.objection-answers-itself':
      'Wer einen Einwand erhebt, kann ihn nicht selbst beantworten, nur zurücknehmen. Bitten Sie die zuständige Stelle um die Antwort.',

    'issue.gate-objection-open':
      'Ein Einwand vom {date} ({seat}) ist noch nicht schriftlich beantwortet. Danach geht es weiter, auch ohne Zustimmung.',
    'issue.gate-fields-missing': '„{label}“: Es fehlen noch Angaben. Tragen Sie sie nach.',
    'issue.gate-check-not-done':
      '„{label}“: {raters, plural, =0 {Noch niemand hat} one {Erst eine Person hat} other {Erst # Personen haben}} alle Fragen beantwortet, gebraucht {needed, plural, one {wird eine} other {werden #}}.',
    'issue.gate-decision-missing': '„{label}“: Dieser Beschluss fehlt noch. Er ist zu fassen oder nachzutragen.',
    'issue.gate-answers-missing':
      '„{label}“: {missing, plural, =0 {Es ist nicht bekannt, wer gefragt wurde. Tragen Sie es ein.} one {Eine Antwort fehlt noch. Erinnern Sie daran.} other {# Antworten fehlen noch. Erinnern Sie daran.}}',
    'issue.gate-day-not-reached': '„{label}“: erst ab dem {date}.',
    'issue.gate-day-missing': '„{label}“: Der Tag steht noch nicht fest. Tragen Sie ihn ein.',
    'issue.gate-trigger-waiting': '„{label}“: Der Auslöser ist noch nicht eingetreten.',
    'issue.gate-closed': 'Das Vorhaben ist seit dem {date} beendet. Legen Sie ein neues an, wenn es weitergehen soll.',
    'issue.gate-paused':
      'Das Vorhaben ruht mit Absicht bis zum {date}. Nehmen Sie es wieder auf, wenn es früher weitergehen soll.',
    'issue.gate-pause-over': 'Das Vorhaben sollte bis zum {date} ruhen. Nehmen Sie es wieder auf oder beenden Sie es.',
    'issue.gate-last-phase':
      'Das ist der letzte Schritt. Beenden Sie das Vorhaben und halten Sie fest, was daraus gelernt wurde.',
    'issue.gate-unknown-phase':
      'Den Schritt „{phase}“ gibt es in diesem Ablauf ({plan}) nicht. Wählen Sie einen aus dem Ablauf.',

    'issue.phase-begun-already': 'Das Vorhaben ist schon begonnen. Gehen Sie Schritt für Schritt weiter oder zurück.',
    'issue.phase-not-earlier': 'Zurück geht es nur zu einem früheren Schritt derselben Runde; „{phase}“ ist keiner.',
    'issue.phase-before-last':
      'Der {date} liegt vor dem letzten eingetragenen Schritt ({last}). Tragen Sie einen späteren Tag ein.',
    'issue.phase-pause-without-day':
      'Wer wartet, nennt einen Tag in der Zukunft, an dem wieder hingesehen wird. Tragen Sie ihn ein.',

    'issue.plan-without-phases': 'Der Ablauf „{plan}“ hat keine Schritte. Tragen Sie mindestens einen ein.',
    'issue.plan-double-phase':
      'Der Ablauf „{plan}“ nennt den Schritt „{phase}“ zweimal. Geben Sie einem eine andere Kennung.',
    'issue.plan-double-condition':
      'Im Ablauf „{plan}“ steht vor „{phase}“ die Bedingung „{condition}“ zweimal. Geben Sie einer eine andere Kennung.',
    'issue.plan-nobody-responsible':
      'Im Ablauf „{plan}“ steht bei „{phase}“ nicht, wer sich um „{condition}“ kümmert. Nennen Sie eine Stelle.',

    'issue.round-without-question': 'Es fehlt, wonach gefragt wird. Schreiben Sie die Frage auf.',
    'issue.round-bad-parties':
      'Es ist niemand gefragt, oder jemand zweimal. Wählen Sie die Beteiligten, jede und jeden einmal.',
    'issue.round-without-choices':
      'Auf diese Frage kann niemand abschließend antworten. Tragen Sie mindestens eine Antwort ein, mit der sie erledigt ist.',
    'issue.round-bad-day':
      'Der Tag, bis zu dem geantwortet werden soll („{date}“), fehlt oder liegt vor der Frage. Berichtigen Sie ihn.',
    'issue.answer-not-asked':
      'Hier ist nach Ihnen ({party}) nicht gefragt. Bitten Sie die Koordinationseinheit, Sie aufzunehmen.',
    'issue.answer-without-choice': '„{found}“ ist keine der möglichen Antworten. Wählen Sie eine aus der Liste.',
    'issue.answer-without-text':
      'Zur Antwort „{label}“ gehört ein Text: Wortlaut, Bedingung oder Grund. Ein Satz genügt.',
    'issue.answer-bad-day':
      'Der Tag der Antwort („{date}“) muss zwischen der Frage ({first}) und heute liegen. Berichtigen Sie ihn.',
    'issue.answer-other-version':
      'Der Text hat sich inzwischen geändert. Lesen Sie die neue Fassung und antworten Sie auf sie.',

    'issue.check-without-criteria': 'Das Prüfraster „{id}“ hat keine Fragen. Tragen Sie sie ein.',
    'issue.check-double-criterion':
      'Das Prüfraster „{id}“ nennt „{criterion}“ zweimal. Geben Sie einer Frage eine andere Kennung.',
    'issue.check-bad-scale':
      'Die Stufen des Prüfrasters „{id}“ sind keine aufsteigenden ganzen Zahlen. Üblich sind 1 bis 5.',
    'issue.check-without-source':
      'Das Prüfraster „{id}“ beruft sich auf eine Quelle und nennt keine. Nennen Sie sie oder kennzeichnen Sie es als eigenes.',
    'issue.check-count-differs':
      'Das Prüfraster „{id}“ hat {count, number} Fragen, seine Quelle zählt {counted, number}. Gleichen Sie es an oder kennzeichnen Sie es als eigenes.',
    'issue.check-unknown-criterion':
      'Die Frage „{criterion}“ gibt es in diesem Prüfraster ({check}) nicht. Wählen Sie eine aus dem Raster.',
    'issue.check-bad-day': 'Der Tag der Bewertung ({date}) fehlt oder liegt in der Zukunft. Berichtigen Sie ihn.',
    'issue.check-no-scale':
      'Diese Frage ({criterion}) wird in Worten beantwortet, nicht mit einer Stufe. Schreiben Sie Ihre Antwort.',
    'issue.check-off-scale':
      'Die Stufe {value, number} gibt es hier ({criterion}) nicht. Wählen Sie eine ganze Zahl von {least, number} bis {most, number} oder „weiß nicht“.',
    'issue.check-without-words': 'Zu dieser Frage ({criterion}) fehlt Ihre Antwort. Ein Satz genügt.',
    'issue.check-without-evidence':
      'Zu dieser Bewertung ({criterion}) ist kein Beleg genannt; sie zählt und wird so gekennzeichnet. Nennen Sie, worauf sie beruht.',

    'issue.decision-without-text': 'Es fehlt, was beschlossen werden soll. Tragen Sie den Wortlaut ein.',
    'issue.decision-without-body': 'Es fehlt, welches Gremium beschließt. Nennen Sie es.',
    'issue.decision-without-force': 'Es fehlt, wie verbindlich der Beschluss ist. Wählen Sie die Verbindlichkeit.',
    'issue.decision-without-reason': 'Es fehlt die Begründung. Ein Satz genügt.',
    'issue.decision-without-outcome': 'Es fehlt das Ergebnis: angenommen, abgelehnt oder vertagt. Wählen Sie eines.',
    'issue.decision-without-evidence':
      'Zum Beschluss ist kein Beleg genannt. Verknüpfen Sie die Ergebnisse, auf denen er beruht.',
    'issue.decision-without-revision':
      'Es steht nicht da, wie der Beschluss geändert werden kann. Schreiben Sie, wer das beantragen darf und wer entscheidet.',
    'issue.decision-without-review':
      'Der Beschluss ist angenommen, und niemand sieht ihn wieder an. Nennen Sie den Tag der Überprüfung.',
    'issue.decision-bad-day':
      'Der Tag „{date}“ fehlt, liegt in der Zukunft oder vor dem Vorschlag. Berichtigen Sie ihn.',
    'issue.decision-review-before':
      'Die Überprüfung („{date}“) muss nach dem Beschluss liegen. Nennen Sie einen späteren Tag.',
    'issue.decision-review-bad-day':
      'Überprüft werden kann nur, was angenommen ist, und nicht in der Zukunft („{date}“). Berichtigen Sie den Tag.',
    'issue.decision-bad-votes': 'Stimmen sind ganze Zahlen ab 0. Berichtigen Sie die Zählung.',
    'issue.decision-not-independent':
      'Wer etwas beantragt oder nutzt, kann nicht selbst darüber entscheiden. Das muss jemand anderes tun.',
    'issue.decision-revises-itself':
      'Ein Beschluss kann sich nicht selbst ersetzen. Wählen Sie den späteren Beschluss.',

    'issue.deferral-without-trigger':
      'Vertagen heißt festlegen, worauf gewartet wird. Nennen Sie einen Auslöser, wer ihn beobachtet und bis wann spätestens zu entscheiden ist.',
    'issue.deferral-too-late':
      'Bis zum {date} muss entschieden sein; ein Vertagen darüber hinaus ist nicht möglich. Entscheiden Sie oder begründen Sie eine spätere Frist.',
    'issue.deferral-trigger-fired':
      'Der Auslöser ist schon eingetreten ({date}). Entscheiden Sie jetzt oder nennen Sie einen neuen Auslöser.',

    'issue.trigger-without-owner': 'Es fehlt, wer den Auslöser beobachtet. Nennen Sie eine Person oder Stelle.',
    'issue.trigger-without-question':
      'Es fehlt, was zu entscheiden ist, wenn es so weit ist. Schreiben Sie die Frage auf.',
    'issue.trigger-without-body': 'Es fehlt, welches Gremium dann entscheidet. Nennen Sie es.',
    'issue.trigger-without-condition':
      'Es fehlt, was eintreten muss: ein Wert, ein Tag, ein Beschluss oder ein Zeichen. Legen Sie es fest.',
    'issue.trigger-without-start': 'Es fehlt der Tag, ab dem der Auslöser gilt. Tragen Sie ihn ein.',
    'issue.trigger-without-date': 'Es fehlt der Tag, bis zu dem spätestens zu entscheiden ist. Tragen Sie ihn ein.',
    'issue.trigger-date-before':
      'Die späteste Entscheidung ({date}) liegt nicht nach dem Beginn ({first}). Nennen Sie einen späteren Tag.',
    'issue.trigger-fires-too-late':
      'Der Auslöser käme erst nach dem letzten sicheren Tag ({date}). Wählen Sie einen früheren Auslöser.',
    'issue.trigger-cost-unknown': 'Was das Warten im Jahr kostet, ist nicht bekannt. Tragen Sie eine Schätzung ein.',
    'issue.trigger-bad-cost':
      'Die Kosten des Wartens müssen ein Betrag ab 0 sein. Berichtigen Sie ihn oder lassen Sie das Feld leer.',

    'issue.visibility-not-owner': 'Nur wem der Eintrag gehört, kann ihn teilen oder zurücknehmen.',
    'issue.visibility-same-stage': 'Der Eintrag ist schon so sichtbar. Es ist nichts zu tun.',
    'issue.visibility-before-last':
      'Der {date} liegt vor der letzten Änderung der Sichtbarkeit ({last}). Tragen Sie einen späteren Tag ein.',
    'issue.visibility-about-nobody':
      'Eine Vorschau gibt es nur für Angaben über eine bestimmte Gemeinde. Teilen Sie den Eintrag oder nennen Sie die Gemeinde.',
    'issue.visibility-without-preview':
      'Die Gemeinde, um die es geht, hat das noch nicht gesehen. Geben Sie es ihr zuerst zur Ansicht.',
    'issue.visibility-preview-runs':
      'Die Gemeinde, um die es geht, kann sich bis zum {date} äußern. Ab dann, oder sobald sie zugestimmt hat, können es andere sehen.',
    'issue.visibility-not-about':
      'Das kann nur die Gemeinde bestätigen, um die es geht, und erst, wenn sie es sehen kann.',
    'issue.visibility-was-seen': 'Zurückgenommen. Wer den Eintrag seit dem {date} gesehen hat, kennt ihn.',

    'issue.retention-bad-period':
      'Die Aufbewahrungsfrist von „{id}“ muss eine ganze Zahl von Monaten zwischen 0 und 1.200 sein.',
    'issue.retention-without-reason':
      'Zur Aufbewahrung von „{id}“ fehlt der Grund. Schreiben Sie, wozu die Daten so lange gebraucht werden.',
    'issue.retention-without-source':
      'Zur Aufbewahrungsfrist von „{id}“ fehlt die Rechtsgrundlage oder der Beschluss. Nennen Sie sie, oder kennzeichnen Sie die Frist als Vorschlag.',
    'issue.retention-law-not-read':
      'Die Rechtsgrundlage der Aufbewahrung von „{id}“ ({source}) hat hier noch niemand nachgelesen. Lassen Sie sie prüfen.',
    'issue.retention-without-rule':
      'Für Daten dieser Art ({kind}) ist nicht festgelegt, wie lange sie bleiben; sie werden nicht gelöscht. Legen Sie eine Frist fest.',
    'issue.retention-without-start':
      'Für diese Daten ({kind}) fehlt der Tag, ab dem die Frist läuft; sie werden nicht gelöscht. Tragen Sie ihn nach.',

    'retention.account': 'Benutzerkonten',
    'retention.account-reason': 'Wer sich lange nicht anmeldet, braucht das Konto nicht mehr.',
    'retention.invitation': 'Einladungen',
    'retention.invitation-reason': 'Eine nicht angenommene Einladung verfällt.',
    'retention.contact': 'Ansprechpersonen',
    'retention.contact-reason': 'Angaben, die lange niemand bestätigt hat, stimmen oft nicht mehr.',
    'retention.contribution': 'Namen bei Beiträgen',
    'retention.contribution-reason':
      'Nach dem Ende eines Verfahrens sind Rückfragen noch möglich; der Beitrag bleibt ohne Namen.',
    'retention.paper-form': 'Ausgefüllte Papierbögen',
    'retention.paper-form-reason': 'Bis die Eingabe geprüft ist und das Ergebnis steht.',
    'retention.lot-pool': 'Adressen für ein Losverfahren',
    'retention.lot-pool-reason': 'Bis Nachrückende nicht mehr gebraucht werden.',
    'retention.volunteer-offer': 'Angebote von Freiwilligen',
    'retention.volunteer-offer-reason': 'Ein Angebot gilt, solange es bestätigt wird.',
    'retention.donation': 'Gespendete Daten',
    'retention.donation-reason': 'Wird die Einwilligung widerrufen, werden sie gelöscht.',
    'retention.log': 'Technische Protokolle',
    'retention.log-reason': 'Um Störungen und Angriffe zu finden.',
  },
  en: {
    'process.cycle': 'Common cycle',
    'process.phase-understand': 'Understand',
    'process.phase-ideas': 'Gather ideas',
    'process.phase-plan': 'Plan',
    'process.phase-implement': 'Implement',
    'process.phase-reflect': 'Reflect',
    'process.condition-situation-described': 'The situation is described',
    'process.condition-aim-chosen': 'Aim and responsibility are settled',
    'process.condition-plan-accepted': 'The plan is adopted',
    'process.condition-review-day': 'The day of the review has come',

    'issue.act-without-person': 'It is not said who does this. Sign in or enter the person.',
    'issue.act-without-day': 'The day is missing. Enter it, for example as 2026-11-25.',
    'issue.act-without-reason':
      'This needs a reason, so that others understand the step later. One sentence is enough.',

    'issue.mandate-without-body': '“{label}” cannot open: it is not settled which body decides in the end. Name it.',
    'issue.mandate-without-force':
      '“{label}” cannot open: it is not settled how binding the result is. Choose its binding force.',
    'issue.mandate-without-answer-day':
      '“{label}” cannot open: it is not settled by when those who take part get an answer. Name the day.',
    'issue.mandate-answer-day-past':
      '“{label}” cannot open: the day of the answer ({date}) must lie in the future. Name a later one.',

    'issue.objection-without-text': 'The objection has no text. Write what speaks against it.',
    'issue.objection-without-addressee': 'It is not said who is to answer the objection. Choose an office.',
    'issue.objection-bad-day':
      'The day “{date}” does not fit the objection: answer and withdrawal come after it, and none of the days lies in the future. Correct it.',
    'issue.objection-answer-without-text':
      'An objection is answered in writing. Write the answer; until then the step is held.',
    'issue.objection-answers-itself':
      'Whoever objects cannot answer the objection, only withdraw it. Ask the office in charge for the answer.',

    'issue.gate-objection-open':
      'An objection of {date} ({seat}) has not been answered in writing yet. After that it goes on, even without consent.',
    'issue.gate-fields-missing': '“{label}”: something is still to be filled in. Please complete it.',
    'issue.gate-check-not-done':
      '“{label}”: {raters, plural, =0 {nobody has} one {only one person has} other {only # people have}} answered every question, {needed, plural, one {one is} other {# are}} needed.',
    'issue.gate-decision-missing': '“{label}”: this decision is still missing. It is to be taken, or to be entered.',
    'issue.gate-answers-missing':
      '“{label}”: {missing, plural, =0 {it is not known who was asked. Enter it.} one {one answer is still missing. Send a reminder.} other {# answers are still missing. Send a reminder.}}',
    'issue.gate-day-not-reached': '“{label}”: not before {date}.',
    'issue.gate-day-missing': '“{label}”: the day is not settled yet. Enter it.',
    'issue.gate-trigger-waiting': '“{label}”: the trigger has not fired yet.',
    'issue.gate-closed': 'This was closed on {date}. Start a new one if it is to go on.',
    'issue.gate-paused': 'This is paused on purpose until {date}. Resume it if it is to go on earlier.',
    'issue.gate-pause-over': 'This was to be paused until {date}. Resume it or close it.',
    'issue.gate-last-phase': 'This is the last step. Close it and record what was learned.',
    'issue.gate-unknown-phase': 'There is no step “{phase}” in this plan ({plan}). Choose one of its steps.',

    'issue.phase-begun-already': 'This has begun already. Go forward or back step by step.',
    'issue.phase-not-earlier': 'One can only go back to an earlier step of the same round; “{phase}” is none.',
    'issue.phase-before-last': '{date} lies before the last recorded step ({last}). Enter a later day.',
    'issue.phase-pause-without-day': 'Whoever waits names a day in the future on which to look again. Enter it.',

    'issue.plan-without-phases': 'The plan “{plan}” has no steps. Enter at least one.',
    'issue.plan-double-phase': 'The plan “{plan}” names the step “{phase}” twice. Give one of them another id.',
    'issue.plan-double-condition':
      'In the plan “{plan}” the condition “{condition}” stands twice in front of “{phase}”. Give one of them another id.',
    'issue.plan-nobody-responsible':
      'In the plan “{plan}” it is not said at “{phase}” who sees to “{condition}”. Name an office.',

    'issue.round-without-question': 'It is not said what is asked. Write down the question.',
    'issue.round-bad-parties': 'Nobody is asked, or somebody twice. Choose those who are asked, each once.',
    'issue.round-without-choices':
      'Nobody can answer this question for good. Enter at least one answer that settles it.',
    'issue.round-bad-day': 'The day by which to answer (“{date}”) is missing or lies before the question. Correct it.',
    'issue.answer-not-asked': 'You ({party}) are not asked here. Ask the co-ordination unit to add you.',
    'issue.answer-without-choice': '“{found}” is not one of the possible answers. Choose one of the list.',
    'issue.answer-without-text':
      'The answer “{label}” needs a text: wording, condition or reason. One sentence is enough.',
    'issue.answer-bad-day':
      'The day of the answer (“{date}”) must lie between the question ({first}) and today. Correct it.',
    'issue.answer-other-version': 'The text has changed meanwhile. Read the new version and answer to it.',

    'issue.check-without-criteria': 'The check “{id}” has no questions. Enter them.',
    'issue.check-double-criterion': 'The check “{id}” names “{criterion}” twice. Give one question another id.',
    'issue.check-bad-scale': 'The steps of the check “{id}” are not rising whole numbers. 1 to 5 is usual.',
    'issue.check-without-source':
      'The check “{id}” refers to a source and names none. Name it, or mark the check as your own.',
    'issue.check-count-differs':
      'The check “{id}” has {count, number} questions, its source counts {counted, number}. Make it match, or mark it as your own.',
    'issue.check-unknown-criterion':
      'There is no question “{criterion}” in this check ({check}). Choose one of its questions.',
    'issue.check-bad-day': 'The day of the rating ({date}) is missing or lies in the future. Correct it.',
    'issue.check-no-scale': 'This question ({criterion}) is answered in words, not by a step. Write your answer.',
    'issue.check-off-scale':
      'There is no step {value, number} here ({criterion}). Choose a whole number from {least, number} to {most, number}, or “do not know”.',
    'issue.check-without-words': 'Your answer to this question ({criterion}) is missing. One sentence is enough.',
    'issue.check-without-evidence':
      'No evidence is named for this rating ({criterion}); it counts and is marked so. Say what it rests on.',

    'issue.decision-without-text': 'It is not said what is to be decided. Enter the wording.',
    'issue.decision-without-body': 'It is not said which body decides. Name it.',
    'issue.decision-without-force': 'It is not said how binding the decision is. Choose its binding force.',
    'issue.decision-without-reason': 'The reason is missing. One sentence is enough.',
    'issue.decision-without-outcome': 'The outcome is missing: accepted, rejected or deferred. Choose one.',
    'issue.decision-without-evidence': 'No evidence is named for the decision. Link the results on which it rests.',
    'issue.decision-without-revision':
      'It is not said how the decision can be changed. Write who may ask for it and who decides.',
    'issue.decision-without-review':
      'The decision is accepted, and nobody will look at it again. Name the day of its review.',
    'issue.decision-bad-day': 'The day “{date}” is missing, lies in the future or before the proposal. Correct it.',
    'issue.decision-review-before': 'The review (“{date}”) must come after the decision. Name a later day.',
    'issue.decision-review-bad-day':
      'Only what is accepted can be reviewed, and not in the future (“{date}”). Correct the day.',
    'issue.decision-bad-votes': 'Votes are whole numbers from 0. Correct the count.',
    'issue.decision-not-independent':
      'Whoever asks for something or uses it cannot decide on it. Somebody else has to.',
    'issue.decision-revises-itself': 'A decision cannot take its own place. Choose the later decision.',

    'issue.deferral-without-trigger':
      'To defer is to settle what is waited for. Name a trigger, who watches it and by when it must be decided at the latest.',
    'issue.deferral-too-late':
      'It must be decided by {date}; it cannot be deferred beyond that. Decide, or give reasons for a later date.',
    'issue.deferral-trigger-fired': 'The trigger has fired already ({date}). Decide now, or name a new trigger.',

    'issue.trigger-without-owner': 'It is not said who watches the trigger. Name a person or an office.',
    'issue.trigger-without-question':
      'It is not said what is to be decided when the time comes. Write down the question.',
    'issue.trigger-without-body': 'It is not said which body decides then. Name it.',
    'issue.trigger-without-condition':
      'It is not said what has to happen: a value, a day, a decision or a signal. Settle it.',
    'issue.trigger-without-start': 'The day from which the trigger holds is missing. Enter it.',
    'issue.trigger-without-date': 'The last day on which a decision is in time is missing. Enter it.',
    'issue.trigger-date-before':
      'The last day for the decision ({date}) does not come after the start ({first}). Name a later day.',
    'issue.trigger-fires-too-late':
      'The trigger would only fire after the last safe day ({date}). Choose an earlier one.',
    'issue.trigger-cost-unknown': 'What waiting costs a year is not known. Enter an estimate.',
    'issue.trigger-bad-cost': 'The cost of waiting must be an amount from 0. Correct it, or leave it empty.',

    'issue.visibility-not-owner': 'Only whom the entry belongs to can share or withdraw it.',
    'issue.visibility-same-stage': 'The entry can be seen like that already. There is nothing to do.',
    'issue.visibility-before-last': '{date} lies before the last change of who can see it ({last}). Enter a later day.',
    'issue.visibility-about-nobody':
      'There is a preview only for what is about a certain municipality. Share the entry, or name the municipality.',
    'issue.visibility-without-preview': 'The municipality that this is about has not seen it yet. Show it there first.',
    'issue.visibility-preview-runs':
      'The municipality that this is about can respond until {date}. From then on, or once it has agreed, others can see it.',
    'issue.visibility-not-about':
      'Only the municipality that this is about can confirm it, and only once it can see it.',
    'issue.visibility-was-seen': 'Withdrawn. Whoever has seen the entry since {date} knows it.',

    'issue.retention-bad-period':
      'The retention period of “{id}” must be a whole number of months between 0 and 1,200.',
    'issue.retention-without-reason':
      'The reason for keeping “{id}” is missing. Write what the data are needed for so long.',
    'issue.retention-without-source':
      'The retention period of “{id}” lacks its legal basis or decision. Name it, or mark the period as a proposal.',
    'issue.retention-law-not-read':
      'The legal basis for keeping “{id}” ({source}) has not been looked up here yet. Have it checked.',
    'issue.retention-without-rule':
      'It is not settled how long data of this kind ({kind}) stay; they are not erased. Set a period.',
    'issue.retention-without-start':
      'The day from which the period of these data ({kind}) runs is missing; they are not erased. Enter it.',

    'retention.account': 'Accounts',
    'retention.account-reason': 'Whoever has not signed in for long does not need the account any more.',
    'retention.invitation': 'Invitations',
    'retention.invitation-reason': 'An invitation that nobody takes up expires.',
    'retention.contact': 'Contact persons',
    'retention.contact-reason': 'What nobody has confirmed for long is often wrong.',
    'retention.contribution': 'Names beside contributions',
    'retention.contribution-reason':
      'Questions may come after the end of a process; the contribution stays without the name.',
    'retention.paper-form': 'Completed paper forms',
    'retention.paper-form-reason': 'Until what was typed in is checked and the result stands.',
    'retention.lot-pool': 'Addresses for a draw by lot',
    'retention.lot-pool-reason': 'Until no replacements are needed any more.',
    'retention.volunteer-offer': 'Offers of volunteers',
    'retention.volunteer-offer-reason': 'An offer holds as long as it is confirmed.',
    'retention.donation': 'Donated data',
    'retention.donation-reason': 'They are erased when consent is withdrawn.',
    'retention.log': 'Technical logs',
    'retention.log-reason': 'To find faults and attacks.',
  },
} as const
