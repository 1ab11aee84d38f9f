import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { dark, light, type Tokens } from '../lib/theme/tokens.ts';

const accent: MantineColorsTuple = [
  '#e6f0fb',
  '#cfe0f3',
  '#a9c7e6',
  '#86bdf5',
  '#5b93c9',
  '#3f7bb5',
  '#2e6aa6',
  '#1f4e79',
  '#193f63',
  '#10243b',
];
const night: MantineColorsTuple = [
  dark.ink,
  '#c3cfdc',
  dark.muted,
  '#7f92a8',
  dark.line,
  '#1e2b3b',
  '#1a2533',
  dark.card,
  dark.background,
  dark.bar,
];

export const theme = createTheme({
  fontFamily:
    "'Inter Variable', 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', Tahoma, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark: night },
  black: light.ink,
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '28px' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '18px', lineHeight: '1.35' }, h2: { fontSize: '16px' }, h3: { fontSize: '14px' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
  },
});

function variables(tokens: Tokens): Record<string, string> {
  const own = Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--tw-${name}`, String(value)]));
  return {
    ...own,
    '--mantine-color-body': tokens.card,
    '--mantine-color-text': tokens.ink,
    '--mantine-color-dimmed': tokens.muted,
    '--mantine-color-placeholder': tokens.muted,
    '--mantine-color-anchor': tokens.accent,
    '--mantine-color-default': tokens.card,
    '--mantine-color-default-color': tokens.ink,
    '--mantine-color-default-border': tokens.control,
    '--mantine-color-error': tokens.red,
    '--mantine-color-accent-light': tokens['accent-tint'],
    '--mantine-color-accent-light-color': tokens.accent,
    '--mantine-color-accent-text': tokens.accent,
    '--mantine-color-accent-filled': tokens['accent-fill'],
  };
}

/** The tokens become `--tw-…` variables, one set a scheme, and Mantine's own surfaces follow them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: variables(light),
  dark: variables(dark),
});
