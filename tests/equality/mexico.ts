/**
 * Product per head of the states of Mexico in 1940 and 2000, with the five regions of Hanson (1998): example data "mexico" of libpysal 4.14.1
 * (BSD-3-Clause), and what PySAL's package inequality 1.1.2 makes of them.
 */
export const MEXICO: readonly (readonly [state: string, y1940: number, y2000: number, region: number])[] = [
  ['Aguascalientes', 10384, 27782, 2],
  ['Baja California', 22361, 29855, 1],
  ['Baja California Sur', 9573, 26103, 2],
  ['Campeche', 3758, 36163, 5],
  ['Chiapas', 2934, 8684, 5],
  ['Chihuahua', 8578, 30735, 1],
  ['Coahuila', 8537, 28460, 1],
  ['Colima', 6909, 21358, 3],
  ['Distrito Federal', 17816, 54349, 4],
  ['Durango', 12132, 17379, 2],
  ['Guanajuato', 4359, 15585, 3],
  ['Guerrero', 2181, 11820, 5],
  ['Hidalgo', 4414, 12348, 3],
  ['Jalisco', 5309, 21610, 3],
  ['Mexico', 3408, 16322, 4],
  ['Michoacan', 3327, 11838, 3],
  ['Morelos', 6936, 18170, 3],
  ['Nayarit', 4836, 11478, 2],
  ['Nuevo Leon', 9073, 38672, 1],
  ['Oaxaca', 1892, 9010, 5],
  ['Puebla', 3569, 15685, 3],
  ['Quertaro', 11016, 26149, 3],
  ['Quintana Roo', 21965, 33442, 5],
  ['San Luis Potosi', 4372, 15866, 2],
  ['Sinaloa', 4840, 15242, 2],
  ['Sonora', 6399, 24068, 1],
  ['Tabasco', 2459, 13360, 5],
  ['Tamaulipas', 7508, 23546, 1],
  ['Tlaxcala', 3605, 11701, 3],
  ['Veracruz', 5203, 12191, 3],
  ['Yucatan', 7990, 17509, 5],
  ['Zacatecas', 3734, 11130, 2],
]

export const PYSAL = {
  1940: { theil: 0.20894344230358594, between: 0.0345889, within: 0.17435454, gini: 0.3537237117345285 },
  2000: { theil: 0.10660832349588023, between: 0.03635872, within: 0.0702496, gini: 0.2581130824882791 },
} as const
