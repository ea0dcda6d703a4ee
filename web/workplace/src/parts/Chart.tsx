import { useLayoutEffect, useRef, useState } from 'react'
import './Chart.css'

/** A bar in each slot, or a line through them; null where nothing is known. `look` is a class of Chart.css, with a pattern beside its colour. */
export interface Series { readonly name: string; readonly kind: 'bar' | 'step'; readonly look: string; readonly values: readonly (number | null)[] }

const height = 200
const pad = { left: 30, right: 8, top: 10, bottom: 24 }

/** A day in pictures: one image to a screen reader, with a sentence that says what it shows. The table behind it is the caller's. */
export function Chart({ says, unit, labels, series }: { says: string; unit: string; labels: readonly string[]; series: readonly Series[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const most = niceMost(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const slot = (width - pad.left - pad.right) / Math.max(1, labels.length)
  const y = (value: number) => pad.top + (height - pad.top - pad.bottom) * (1 - value / most)
  const bars = series.filter(({ kind }) => kind === 'bar')
  const bar = Math.min(16, (slot - 2) / Math.max(1, bars.length))
  /** Every so many slots has room for its label. */
  const every = [1, 2, 4, 6, 8, 12].find((step) => step * slot >= 44) ?? 24
  const ticks = [0, 1, 2, 3, 4].map((nth) => (most / 4) * nth).filter(Number.isInteger)
  return (
    <figure className="chart">
      <figcaption aria-hidden="true">
        {series.map(({ name, kind, look }) => <span key={name}><svg width="22" height="14" className={`chart-key ${look}`}>{kind === 'bar' ? <rect className="chart-bar" x="4" y="1" width="14" height="12" rx="2" /> : <path className="chart-step" d="M1 7H21" />}</svg>{name}</span>)}
        <span className="chart-unit">{unit}</span>
      </figcaption>
      <div ref={frame}>
        <svg role="img" aria-label={says} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {ticks.map((tick) => <g key={tick} className="chart-tick"><path d={`M${pad.left} ${y(tick)}H${width - pad.right}`} /><text x={pad.left - 6} y={y(tick) + 4} textAnchor="end">{tick}</text></g>)}
          {labels.map((label, nth) => (nth % every === 0 ? <text key={nth} className="chart-label" x={pad.left + slot * nth} y={height - 6} textAnchor={nth === 0 ? 'start' : 'middle'}>{label}</text> : null))}
          {bars.map(({ name, look, values }, place) => (
            <g key={name} className={look}>
              {values.map((value, nth) => (value ? <rect key={nth} className="chart-bar" x={pad.left + slot * nth + (slot - bar * bars.length) / 2 + bar * place} y={y(value)} width={Math.max(1, bar - 1)} height={y(0) - y(value)} rx={Math.min(2, bar / 3)} /> : null))}
            </g>
          ))}
          {series.filter(({ kind }) => kind === 'step').map(({ name, look, values }) => <path key={name} className={`chart-step ${look}`} d={steps(values, (nth) => pad.left + slot * nth, y)} />)}
        </svg>
      </div>
    </figure>
  )
}

/** A line that keeps its height through each slot, broken where nothing is known. */
function steps(values: readonly (number | null)[], x: (nth: number) => number, y: (value: number) => number): string {
  let path = ''
  values.forEach((value, nth) => {
    if (value === null) return
    path += `${nth > 0 && values[nth - 1] !== null && values[nth - 1] !== undefined ? 'V' : `M${x(nth)} `}${y(value)}H${x(nth + 1)}`
  })
  return path
}

/** The top of the scale: a multiple of four, so that its marks are whole numbers. */
const niceMost = (highest: number) => [4, 8, 12, 20, 40, 60, 80, 120, 200, 400, 800].find((most) => most >= highest) ?? Math.ceil(highest / 400) * 400

/** The room there is, in pixels, so that words in the picture stay readable on every screen. */
function useWidth(of: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(640)
  useLayoutEffect(() => {
    if (!of.current) return
    const watching = new ResizeObserver(([entry]) => { if (entry) setWidth(Math.max(220, Math.floor(entry.contentRect.width))) })
    watching.observe(of.current)
    return () => watching.disconnect()
  }, [of])
  return width
}
