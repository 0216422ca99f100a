import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every page that the router knows, in its order, with an address that opens it. A route with a parameter that nothing
 * is known for throws: a list of pages made here is never short of one.
 * @param {string} root folder of the project
 * @param {Readonly<Record<string, string>> | undefined} known an address for the beginning of routes up to a parameter:
 *   '/goals/:id'; undefined where there is nothing yet, which leaves such routes out
 * @returns {{ readonly route: string, readonly address: string }[]}
 */
export function pagesOf(root, known) {
  const source = readFileSync(join(root, 'src', 'web', 'app', 'routes.tsx'), 'utf8')
  return [...source.matchAll(/<Route path="([^"]+)"/g)].flatMap(([, route = '']) => {
    const beginning = /^.*:\w+/.exec(route)?.[0]
    if (beginning === undefined) return [{ route, address: route }]
    if (known === undefined) return []
    const address = known[beginning]
    if (address === undefined) throw new Error(`Which page shows ${route}? Say what stands for ${beginning}.`)
    return [{ route, address: route.replace(beginning, address) }]
  })
}

/**
 * What the pictures of a page are called: 'goals-id-plan'.
 * @param {string} route
 */
export const pictureName = (route) => (route === '/' ? 'today' : route.slice(1).replaceAll(/[/:]+/g, '-'))
