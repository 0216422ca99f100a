import '@fontsource-variable/figtree/wght.css'
import './styles/mantine.ts'
import './tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/controls.css'
import './styles/charts.css'
import './styles/today.css'
import './styles/pages.css'
import './styles/goal.css'
import './styles/training.css'
import './styles/plan.css'
import './styles/care.css'
import './styles/learn.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { applyContrast } from './app/device-settings.ts'
import { loadFirstWords } from './app/reading.tsx'
import { askFirst } from './pages/today/ask-first.ts'

/** ms; what of the first page has not come by then is drawn when it comes. */
const PATIENCE_MS = 500

applyContrast()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const patience = new Promise((done) => setTimeout(done, PATIENCE_MS))
// Words that cannot be reached must not keep the page away: it is drawn in English then.
const words = loadFirstWords().catch(() => undefined)
// Drawn once with all that is at hand: a phone takes twice as long to draw it piece by piece.
void Promise.all([words, Promise.race([Promise.resolve().then(askFirst), patience])]).then(() => {
  createRoot(root).render(<App />)
  // The runner's own words are set in Literata; it may come after the first paint.
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 300))
  later(() => {
    void import('./app/fetch-ahead.ts').then(({ fetchAhead }) => fetchAhead())
    void import('./styles/voice.ts')
  })
})
