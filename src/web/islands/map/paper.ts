/** Dots of the printed picture per CSS pixel. */
const SHARPNESS = 2

/**
 * One picture of all layers. Browsers print layers that are blended or drawn by WebGL as they like, or not at all; a plain picture they all print.
 */
export function printOn(paper: HTMLCanvasElement, stage: HTMLElement, layers: readonly HTMLCanvasElement[]): void {
  const { left, top, width, height } = stage.getBoundingClientRect()
  paper.width = Math.round(width * SHARPNESS)
  paper.height = Math.round(height * SHARPNESS)
  const context = paper.getContext('2d')!
  context.scale(SHARPNESS, SHARPNESS)
  context.fillStyle = getComputedStyle(stage).backgroundColor
  context.fillRect(0, 0, width, height)
  for (const layer of layers) {
    if (layer.width === 0 || layer.height === 0) continue
    const box = layer.getBoundingClientRect()
    const { mixBlendMode, opacity } = getComputedStyle(layer)
    context.globalCompositeOperation = mixBlendMode === 'normal' ? 'source-over' : (mixBlendMode as 'multiply')
    context.globalAlpha = Number(opacity)
    context.drawImage(layer, box.left - left, box.top - top, box.width, box.height)
  }
}
