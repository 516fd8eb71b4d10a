/** Rounds of checks in the example: a working group that fell asleep, rated once, and asked again. `member`: id of the municipality with this role in the county. */
export function checks(member: (role: number) => string) {
  const asked = ['landkreis', 'aerztenetz', 'kreiskrankenhaus', ...[0, 11, 12, 13].map(member)]
  return [
    {
      id: 'ag-aerzte-2025',
      title: 'Warum ist die Arbeitsgruppe Ärztliche Versorgung eingeschlafen?',
      template: 'success-factors',
      body: 'ag-aerzte',
      asked,
      due: '2025-10-31',
      closed: '2025-11-14',
      note: 'Erste Runde nach der letzten Sitzung.',
      ratings: [
        {
          rater: 'landkreis',
          on: '2025-10-20',
          answers: {
            trust: [3, 'Zahlen der Praxen wurden offen ausgetauscht.', 'Protokoll vom 13.03.2025'],
            gain: [2, 'Für den Norden ja, für die Kreisstadt nicht gerechnet.'],
            aims: [1, 'Jede Seite nannte andere Ziele.', 'Protokoll vom 13.03.2025'],
            talk: [1, 'Seit dem Ende der Förderung lädt niemand ein.'],
            resources: [3, 'Räume im Norden, Fachleute in der Kreisstadt.'],
            commitment: [1, 'Kein Beschluss in einem der Räte.'],
            agreement: [0, 'Es gibt keine Vereinbarung.'],
            'lean-form': [3],
          },
        },
        {
          rater: 'aerztenetz',
          on: '2025-10-22',
          answers: {
            trust: [2, 'Wir kannten die Pläne des Krankenhauses nicht.'],
            gain: [3, 'Eine Zweigpraxis würde alle entlasten.'],
            aims: [2],
            talk: [0, 'Seit März 2025 kein Treffen.', 'Kalender des Ärztenetzes'],
            resources: [4, 'Wir haben Vertretungen, die Gemeinden haben Räume.'],
            commitment: [null],
            agreement: [0],
            'lean-form': [2],
          },
        },
        {
          rater: member(11),
          on: '2025-10-29',
          answers: {
            trust: [1, 'Von der Schließung der Praxis erfuhren wir aus der Zeitung.'],
            gain: [4, 'Wir haben seit 2024 keine Praxis mehr.', 'Arztregister'],
            aims: [1],
            talk: [1],
            resources: [3, 'Das alte Rathaus steht bereit.', 'Raumplan'],
            commitment: [2, 'Der Rat steht dahinter, beschlossen ist nichts.'],
            agreement: [1],
            'lean-form': [3],
          },
        },
        {
          rater: member(0),
          on: '2025-11-03',
          answers: {
            trust: [3],
            gain: [1, 'Unser Nutzen ist nicht beziffert.'],
            aims: [2],
            talk: [2],
            resources: [2],
            commitment: [1],
            agreement: [0, 'Ohne Vereinbarung kein Geld aus dem Haushalt.'],
            'lean-form': [null],
          },
        },
      ],
    },
    {
      id: 'ag-aerzte-2026',
      title: 'Trägt die Arbeitsgruppe Ärztliche Versorgung wieder?',
      template: 'success-factors',
      body: 'ag-aerzte',
      asked,
      due: '2026-12-11',
      closed: null,
      note: 'Vor dem Neustart. Dieselben acht Fragen wie im Herbst 2025.',
      ratings: [
        {
          rater: 'kreiskrankenhaus',
          on: '2026-11-10',
          answers: {
            trust: [3, 'Die Zahlen der Notaufnahme liegen offen.', 'Bericht vom Oktober 2026'],
            gain: [3],
            aims: [2, 'Zweigpraxis ja, medizinisches Zentrum noch offen.'],
            talk: [2, 'Wieder zwei Gespräche im Herbst.'],
            resources: [4],
            commitment: [2],
            agreement: [1, 'Ein Entwurf liegt vor.'],
            'lean-form': [3],
          },
        },
        {
          rater: member(12),
          on: '2026-11-17',
          answers: {
            trust: [2],
            gain: [4, 'Ein Viertel der Menschen ist über 70.'],
            aims: [3],
            talk: [3, 'Die Koordinierungsstelle ruft an.'],
            resources: [3],
            commitment: [3, 'Der Rat berät im Dezember.'],
            agreement: [1],
            'lean-form': [null],
          },
        },
      ],
    },
  ]
}
