/** Relative luminance and contrast of two opaque colours `#rrggbb`, as WCAG 2.2 defines them. */
export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** One colour laid over another with an opacity. */
export function over(top: string, bottom: string, opacity: number): string {
  const channel = (at: number): string => {
    const [a, b] = [Number.parseInt(top.slice(at, at + 2), 16), Number.parseInt(bottom.slice(at, at + 2), 16)]
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
