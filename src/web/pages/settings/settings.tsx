import { ownApiPath } from '../../api-client/base-path.ts'
import { useProfile } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Below } from '../../parts/below.tsx'
import { Appearance } from './appearance.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { DemoWay } from './demo-way.tsx'
import { ProfileForm } from './profile-form.tsx'

/** How this runner counts days and numbers; and how this device shows them. A setting holds as soon as it is chosen. */
export default function Settings() {
  const { ui } = useWords()
  const query = useProfile()
  return (
    <Page title={ui.settings.title} narrow>
      <div className="stack">
        <QueryPanel query={query}>{(profile) => <ProfileForm profile={profile} />}</QueryPanel>
        <Below>
          <CalendarSection />
          <DevicesSection />
          <Appearance />
          <section className="card">
            <h2>{ui.settings.about.title}</h2>
            <DemoWay />
            <p>
              <a className="link list-link" href={`${ownApiPath}/openapi.json`}>
                {ui.settings.about.api}
              </a>
            </p>
          </section>
        </Below>
      </div>
    </Page>
  )
}
