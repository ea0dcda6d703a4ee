const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of two colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text)

/** White or near-black lettering, whichever reads best on a colour. */
export const onColour = (colour: string) => (isColour(colour) && contrast(colour, '#1b1b1b') > contrast(colour, '#ffffff') ? '#1b1b1b' : '#ffffff')
