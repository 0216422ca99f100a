import { useMutation, useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

interface Session {
  /** null on the machine itself, where nobody has to sign in. */
  readonly signedInAt: string | null
  readonly publicUrl: string | null
}

export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => request<Session>('GET', '/session', { signal, own: true }),
  })

/** Afterwards there is nothing left to show: the server answers with the page to sign in. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => request<{ signedOut: true }>('DELETE', '/session', { own: true }),
    onSuccess: () => location.reload(),
  })
