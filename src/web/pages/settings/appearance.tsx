import { useMantineColorScheme } from '@mantine/core'
import { setContrast, useContrast } from '../../app/device-settings.ts'
import { useWords } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'

/** Colours and contrast belong to the device, not to the runner. */
export function Appearance() {
  const { ui, web } = useWords()
  const { appearance } = ui.settings
  const { theme } = ui.shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const contrast = useContrast()
  return (
    <section className="card form">
      <h2>{appearance.title}</h2>
      <OneOf
        legend={appearance.theme}
        choices={[
          ['auto', theme.auto],
          ['light', theme.light],
          ['dark', theme.dark],
        ]}
        value={colorScheme}
        choose={setColorScheme}
      />
      <OneOf
        legend={appearance.contrast}
        choices={[
          ['auto', theme.auto],
          ['more', theme.contrast],
        ]}
        value={contrast}
        choose={setContrast}
      />
      <p className="small">{web.more.device}</p>
    </section>
  )
}
