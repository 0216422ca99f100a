import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as AppContext } from '../app/context.ts'
import type { ImportRunner } from '../app/import/import-runner.ts'
import type { PublicAddress } from './door/public-address.ts'
import { invalidRequest, problem } from './problems.ts'

/** What the server hands to every route: the data of this request's runner, or of the made-up one under /demo. */
export interface Environment {
  Variables: {
    context: AppContext
    imports: ImportRunner
    nonce: string
    /** The address that this request was sent to, where it is the one for other devices. */
    address: PublicAddress | undefined
    /** '' or the path under which a proxy has put Cairn: stands before every address that an answer names. */
    base: string
    /** Since when this device is signed in, epoch ms; undefined where nobody has to. */
    signedInAt: number | undefined
  }
}

/** A set of routes whose requests are checked against the contract before they get anywhere. */
export const routes = () =>
  new OpenAPIHono<Environment>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      // An address that cannot be is not here, as one that could be and is not.
      return result.target === 'param' ? problem(c, 'not-found') : invalidRequest(c, result.error.issues)
    },
  })
