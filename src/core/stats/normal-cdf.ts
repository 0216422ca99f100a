/**
 * The standard normal distribution function, P(Z <= x), to about 1e-15. Hart (1968), algorithm 5666, as given by West,
 * "Better approximations to cumulative normal functions", Wilmott Magazine, May 2005. `normalCdf(1.96)` is 0.9750.
 */
export function normalCdf(x: number): number {
  const a = Math.abs(x)
  if (a > 37) return x > 0 ? 1 : 0
  const tail = a < 7.07106781186547 ? bell(a) * rational(a) : bell(a) / (continued(a) * 2.506628274631)
  return x > 0 ? 1 - tail : tail
}

const bell = (a: number) => Math.exp(-0.5 * a * a)

function rational(a: number): number {
  const over =
    (((((0.0352624965998911 * a + 0.700383064443688) * a + 6.37396220353165) * a + 33.912866078383) * a +
      112.079291497871) *
      a +
      221.213596169931) *
      a +
    220.206867912376
  const under =
    ((((((0.0883883476483184 * a + 1.75566716318264) * a + 16.064177579207) * a + 86.7807322029461) * a +
      296.564248779674) *
      a +
      637.333633378831) *
      a +
      793.826512519948) *
      a +
    440.413735824752
  return over / under
}

const continued = (a: number) => a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 0.65))))
