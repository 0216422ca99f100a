import { defineCommand } from 'citty'
import { cliWordsFor } from '../../words/cli-words.ts'
import { add } from './goal-add.ts'
import { edit, order, revise } from './goal-edit.ts'
import { evidence, show } from './goal-show.ts'
import { tell } from './review.ts'
import { achieve, archive, pause, release, remove, resume, state, undo } from './goal-steps.ts'

const { commands } = cliWordsFor('en')

export const goal = defineCommand({
  meta: { name: 'goal', description: commands.goal },
  subCommands: {
    add,
    show,
    evidence,
    edit,
    revise,
    order,
    pause,
    resume,
    achieve,
    release,
    state,
    archive,
    delete: remove,
    undo,
    tell,
  },
})
