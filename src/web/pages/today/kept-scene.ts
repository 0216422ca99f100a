import { cairnScene } from '../../../core/draw/scene.ts'

type Asked = Parameters<typeof cairnScene>

let kept: { readonly asked: string; readonly scene: ReturnType<typeof cairnScene> } | undefined

/** The drawn land, kept: on the way back to Today it is the same one for the most part. */
export function keptScene(...asked: Asked): ReturnType<typeof cairnScene> {
  const key = JSON.stringify(asked)
  if (kept?.asked !== key) kept = { asked: key, scene: cairnScene(...asked) }
  return kept.scene
}
