/**
 * Seven points and weights with which the mean of f(Z), Z standard normal, is the weighted sum of f at the points: exact
 * for polynomials up to degree 13. Abramowitz and Stegun 25.4.46, points times the square root of 2.
 */
export const GAUSS_HERMITE_POINTS: readonly number[] = [
  -3.7504397177257425, -2.366759410734541, -1.1544053947399682, 0, 1.1544053947399682, 2.366759410734541,
  3.7504397177257425,
]
export const GAUSS_HERMITE_WEIGHTS: readonly number[] = [
  0.0005482688559722, 0.0307571239675865, 0.2401231786050127, 0.4571428571428571, 0.2401231786050127,
  0.0307571239675865, 0.0005482688559722,
]
