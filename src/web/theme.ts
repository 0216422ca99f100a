import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/**
 * The look as a Mantine theme. Colours that charts, stones and stylesheets use stand in tokens.css; Mantine's own
 * variables point at them, so that both themes and more contrast are decided in one place.
 */
const tarn: MantineColorsTuple = [
  '#eef6f8',
  '#dbe9ec',
  '#b3dbe3',
  '#8accd9',
  '#5fb0c0',
  '#3f93a5',
  '#2b7285',
  '#17586a',
  '#124757',
  '#0b3441',
]
const gray: MantineColorsTuple = [
  '#f7f8f7',
  '#f2f4f2',
  '#e8ecea',
  '#d6dcda',
  '#c5cecc',
  '#7b888c',
  '#5f6b70',
  '#4b585d',
  '#2f3a3f',
  '#1d272b',
]
const dark: MantineColorsTuple = [
  '#ebefed',
  '#b3bfc2',
  '#93a1a6',
  '#7c8b91',
  '#2c3940',
  '#223036',
  '#182227',
  '#10181c',
  '#0c1316',
  '#070c0f',
]

export const theme = createTheme({
  colors: { tarn, gray, dark },
  primaryColor: 'tarn',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'var(--text)',
  black: '#1d272b',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.0625rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.45', xl: '1.25' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '6px', sm: '8px', md: '14px', lg: '22px', xl: '999px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
})

const shared = {
  '--mantine-color-body': 'var(--body)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-error': 'var(--honey-ink)',
  '--mantine-color-anchor': 'var(--tarn)',
  '--mantine-color-tarn-filled': 'var(--tarn)',
  '--mantine-primary-color-filled': 'var(--tarn)',
  '--mantine-primary-color-contrast': 'var(--on-tarn)',
}

export const resolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
