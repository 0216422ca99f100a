import type { Problem } from '../../api/contract.ts'

/**
 * What the server said no with (problem+json), or `unreachable` when there was no answer at all. The words for it are
 * the server's title and detail; for `unreachable` they are added where it is shown.
 */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }

  get code(): string {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }

  /** True when the write does not fit what the server has by now: what is shown is old. */
  get isConflict(): boolean {
    return this.problem.status === 409
  }
}

export const unreachable = () =>
  new ApiProblem({ type: 'about:blank', title: 'unreachable', status: 0, code: 'unreachable' })

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (isProblem(body)) return new ApiProblem(body)
  return new ApiProblem({
    type: 'about:blank',
    title: String(response.status),
    status: response.status,
    code: 'not-cairn',
  })
}
