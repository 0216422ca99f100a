import { z } from '@hono/zod-openapi'
import { keepAddress, keptAddress } from '../../app/sign-in/kept-address.ts'
import { signOut } from '../../app/sign-in/sign-in.ts'
import { epochMs } from '../../core/base/units.ts'
import { instantText } from '../../core/view/iso.ts'
import { wordsFor } from '../../words/index.ts'
import type { ApiOptions } from '../app.ts'
import { publicAddress } from '../door/public-address.ts'
import { giveSecret, secretOf } from '../door/sign-in-cookie.ts'
import { routes } from '../environment.ts'
import { languageOf, problem } from '../problems.ts'
import { reads, writes } from './answer.ts'

const session = z.strictObject({
  signedInAt: z.string().nullable().openapi({ description: 'null: on this machine, where nobody has to sign in' }),
  publicUrl: z.string().nullable().openapi({ description: 'The address for other devices, if there is one' }),
  keptUrl: z.string().nullable().openapi({ description: 'The address that `cairn serve` takes when it is told none' }),
})
const keptUrl = z.strictObject({ keptUrl: z.string().max(300).nullable() })

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

const keep = writes({
  method: 'post',
  path: '/session/address',
  summary: 'Keep the address for other devices, for the next start of `cairn serve`; null forgets it',
  body: keptUrl,
  answer: keptUrl,
  status: 200,
})

export const sessionRoutes = ({ own, address }: Pick<ApiOptions, 'own' | 'address'>) =>
  routes()
    .openapi(read, async (c) => {
      const { signedInAt } = c.var
      return c.json(
        {
          signedInAt: signedInAt === undefined ? null : instantText(epochMs(signedInAt)),
          publicUrl: address ? address.origin + address.base : null,
          keptUrl: (await keptAddress(own.context.folders.home)) ?? null,
        },
        200,
      )
    })
    .openapi(keep, async (c) => {
      const text = c.req.valid('json').keptUrl?.trim() ?? ''
      const asked = text === '' ? undefined : publicAddress(text)
      if (typeof asked === 'string') {
        const message = wordsFor(languageOf(c)).web.devices.addressProblems[asked](text)
        return problem(c, 'validation', { fields: [{ field: 'keptUrl', code: asked, message }] })
      }
      const kept = asked && asked.origin + asked.base
      await keepAddress(own.context.folders.home, kept)
      return c.json({ keptUrl: kept ?? null }, 200)
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
