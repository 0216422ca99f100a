import { cliWordsFor } from '../../words/cli-words.ts'
import { languageOf } from '../../words/language-of.ts'

/** What the page says above its form. */
export type SignInNote = 'wrong-password' | 'too-many-tries' | undefined

interface SignInFacts {
  readonly base: string
  readonly next: string
  readonly nonce: string
  readonly note: SignInNote
  /** A BCP 47 tag: that of the browser, since the runner's own is nobody's business yet. */
  readonly asked: string
}

/** Works without a script; in the colours of the device; of whoever asks it says nothing but where to go on to. */
export function signInPage({ base, next, nonce, note, asked }: SignInFacts): string {
  const language = languageOf(asked)
  const { title, lead, password, submit, notes, help } = cliWordsFor(language).door.signInPage
  const text = note && notes[note]
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <link rel="icon" type="image/svg+xml" href="${base}/app-icon.svg" />
    <link rel="apple-touch-icon" href="${base}/apple-touch-icon.png" />
    <link rel="manifest" href="${base}/manifest.webmanifest" />
    <style nonce="${nonce}">${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${lead}</p>
      ${text === undefined ? '' : `<p id="note" class="note" role="alert">${text}</p>`}
      <form method="post" action="${base}/sign-in">
        <input type="hidden" name="next" value="${escaped(next)}" />
        <input class="user" type="text" name="username" value="owner" autocomplete="username" readonly tabindex="-1" aria-hidden="true" />
        <label for="password">${password}</label>
        <input id="password" type="password" name="password" required autofocus maxlength="1024" autocomplete="current-password"${text === undefined ? '' : ' aria-describedby="note" aria-invalid="true"'} />
        <button type="submit">${submit}</button>
      </form>
      <p class="small">${help}</p>
    </main>
  </body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f7f4ee, #1c1f22); color: light-dark(#24272a, #ece8e0); }
main { max-width: 24rem; margin: 0 auto; padding: 12vh 1.25rem 2rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
.user { position: absolute; width: 1px; height: 1px; overflow: hidden; opacity: 0; border: 0; padding: 0; }
label { display: block; font-weight: 600; }
#password, button { box-sizing: border-box; width: 100%; min-height: 3rem; padding: 0.5rem 0.75rem; font: inherit; border-radius: 0.5rem; }
#password { margin: 0.25rem 0 1rem; border: 1px solid light-dark(#6b6459, #a79f92); background: light-dark(#fff, #25292d); color: inherit; }
button { border: 0; background: light-dark(#24513f, #a9d6c0); color: light-dark(#fff, #14231c); font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid light-dark(#24513f, #a9d6c0); outline-offset: 2px; }
.note { padding: 0.75rem; border: 1px solid currentColor; border-radius: 0.5rem; }
.small { font-size: 0.9rem; }
`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char)
