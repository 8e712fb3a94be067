import { type Geometry, LOOKS, type Role, type Shape, TILES, type Width } from '@common-ground/charts'

/** Where the pattern of a series is kept in a drawing. */
const patternId = (drawing: string, role: Role): string => `${drawing}-${role}`

/** A series' pattern. Its two colours are the stylesheet's, which knows of paper and of forced colours. */
function Pattern({ drawing, at }: { drawing: string; at: number }) {
  const look = LOOKS[at]
  const tile = look && TILES[look.pattern]
  if (!tile) return null
  const role = `series-${at + 1}` as Role
  const { size, d, stroke } = tile
  return (
    <pattern id={patternId(drawing, role)} patternUnits="userSpaceOnUse" width={size} height={size}>
      <rect className={`app-chart__ground app-chart__${role}`} width={size} height={size} />
      {stroke > 0 ? (
        <path className="app-chart__hatch" d={d} strokeWidth={stroke} />
      ) : (
        <path className="app-chart__hatch app-chart__hatch--filled" d={d} />
      )}
    </pattern>
  )
}

/** Which patterns a drawing has surfaces of. */
const patternsOf = ({ shapes }: Geometry): readonly number[] =>
  [...LOOKS.keys()].filter((at) =>
    shapes.some(({ kind, role }) => kind === 'rect' && role === `series-${at + 1}`),
  )

function Drawn({ shape, drawing, tiled }: { shape: Shape; drawing: string; tiled: ReadonlySet<Role> }) {
  const { role, x, y } = shape
  if (shape.kind === 'text')
    return (
      <text
        className={shape.bold ? 'app-chart__text app-chart__text--bold' : 'app-chart__text'}
        data-role={role}
        x={x}
        y={y}
        {...(shape.anchor !== 'start' && { textAnchor: shape.anchor })}
      >
        {shape.words}
      </text>
    )
  if (shape.kind === 'rect')
    return (
      <rect
        className={`app-chart__area app-chart__${role}`}
        x={x}
        y={y}
        width={shape.width}
        height={shape.height}
        {...(tiled.has(role) && { fill: `url(#${patternId(drawing, role)})` })}
      />
    )
  return (
    <path
      className={`${shape.filled ? 'app-chart__marker' : 'app-chart__line'} app-chart__${role}`}
      d={shape.d}
      {...((x !== 0 || y !== 0) && { transform: `translate(${x} ${y})` })}
      {...(shape.dash && { strokeDasharray: shape.dash.join(' ') })}
    />
  )
}

export type DrawingProps = {
  readonly id: string
  readonly width: Width
  readonly title: string
  readonly sentence: string
  readonly geometry: Geometry
}

/** A chart as a picture with a name and a sentence. */
export function Drawing({ id, width, title, sentence, geometry }: DrawingProps) {
  const drawing = `${id}-${width}`
  const patterns = patternsOf(geometry)
  const tiled = new Set(
    patterns.filter((at) => TILES[LOOKS[at]?.pattern ?? 'solid']).map((at) => `series-${at + 1}` as Role),
  )
  return (
    <svg
      className={`app-chart__drawing app-chart__drawing--${width}`}
      role="img"
      aria-labelledby={`${drawing}-title ${drawing}-desc`}
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      width={geometry.width}
      height={geometry.height}
    >
      <title id={`${drawing}-title`}>{title}</title>
      <desc id={`${drawing}-desc`}>{sentence}</desc>
      {tiled.size > 0 ? (
        <defs>
          {patterns.map((at) => (
            <Pattern key={at} drawing={drawing} at={at} />
          ))}
        </defs>
      ) : null}
      {geometry.shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} drawing={drawing} tiled={tiled} />
      ))}
    </svg>
  )
}
