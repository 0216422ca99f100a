import { z } from '@hono/zod-openapi'
import { signOut } from '../../app/sign-in/sign-in.ts'
import { epochMs } from '../../core/base/units.ts'
import { instantText } from '../../core/view/iso.ts'
import type { ApiOptions } from '../app.ts'
import { giveSecret, secretOf } from '../door/sign-in-cookie.ts'
import { routes } from '../environment.ts'
import { reads, writes } from './answer.ts'

const session = z.strictObject({
  signedInAt: z.string().nullable().openapi({ description: 'null: on this machine, where nobody has to sign in' }),
  publicUrl: z.string().nullable().openapi({ description: 'The address for other devices, if there is one' }),
})

const read = reads({
  path: '/session',
  summary: 'Whether this device is signed in, and the address for others',
  answer: session,
})
const end = writes({
  method: 'delete',
  path: '/session',
  summary: 'Sign this device out; the browser forgets what it kept',
  answer: z.strictObject({ signedOut: z.literal(true) }),
  status: 200,
})

export const sessionRoutes = ({ own, address }: Pick<ApiOptions, 'own' | 'address'>) =>
  routes()
    .openapi(read, (c) => {
      const { signedInAt } = c.var
      return c.json(
        {
          signedInAt: signedInAt === undefined ? null : instantText(epochMs(signedInAt)),
          publicUrl: address ? address.origin + address.base : null,
        },
        200,
      )
    })
    .openapi(end, async (c) => {
      const secret = secretOf(c)
      if (secret !== undefined) {
        await signOut(own.context, secret)
        giveSecret(c, '', 0)
        c.header('clear-site-data', '"cache", "storage"')
      }
      return c.json({ signedOut: true as const }, 200)
    })
