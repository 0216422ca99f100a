import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

interface Session {
  /** null on the machine itself, where nobody has to sign in. */
  readonly signedInAt: string | null
  readonly publicUrl: string | null
  /** For the next start. */
  readonly keptUrl: string | null
}

const KEY = ['session']

export const useSession = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<Session>('GET', '/session', { signal, own: true }),
  })

/** '' forgets it. */
export function useKeepAddress() {
  const client = useQueryClient()
  return useMutation<Pick<Session, 'keptUrl'>, Error, string>({
    mutationFn: (address) =>
      request('POST', '/session/address', { body: { keptUrl: address.trim() || null }, own: true }),
    onSuccess: (kept) => client.setQueryData<Session>(KEY, (session) => session && { ...session, ...kept }),
  })
}

/** How many writes wait on this device, which signing out would leave behind. */
export const waitingHere = (): Promise<number> =>
  import('../offline/outbox.ts').then(({ countWaiting }) => countWaiting()).catch(() => 0)

/** Afterwards nothing of the runner is left on this device, and the server answers with the page to sign in. */
export const useSignOut = () =>
  useMutation({
    mutationFn: async () => {
      const { forgetAll } = await import('../offline/outbox.ts')
      const answer = await request<{ signedOut: true }>('DELETE', '/session', { own: true })
      await forgetAll().catch(() => undefined)
      return answer
    },
    onSuccess: () => location.reload(),
  })
