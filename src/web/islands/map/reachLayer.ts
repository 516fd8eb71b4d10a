import { h } from 'preact'
import type { AnsweredReply, MapGround } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import { REACH_CLASSES } from '../../components/index.ts'
import { classifyCells, peopleOfClasses } from './classes.ts'
import type { Layer } from './layer.ts'
import { MapLegend } from './legend.tsx'
import type { Numbers } from './numbers.ts'
import { cellsToStep } from './steps.ts'
import { tipWords } from './tip.ts'

/** Ways to the service, classes around the limit. */
export function reachLayer(reply: AnsweredReply, ground: MapGround, say: Words['text'], numbers: Numbers): Layer {
  const { answer, cells, sites } = reply
  return {
    measure: answer.measure,
    palette: REACH_CLASSES.map((name) => `reach-${name}`),
    classes: classifyCells(cells, answer),
    title: say('map.title', { measure: answer.measure }),
    sites,
    orderWords: say('step.order'),
    order: (ags) => cellsToStep(ground, cells, answer.question.threshold, ags),
    tip: (cell) => tipWords(reply, ground, cell, say, numbers),
    legend: () => h(MapLegend, { answer, people: peopleOfClasses(cells, ground.cellInside, answer), say, numbers }),
    tell: () => null,
  }
}
