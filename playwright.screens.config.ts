import base from './playwright.config.ts'

/** `pnpm screens`: takes the pictures in docs/screens anew, with the browser tests' own database and apps. */
export default {
  ...base,
  testMatch: '**/*.screens.ts',
  workers: 1,
  projects: [{ name: 'screens', use: { javaScriptEnabled: true } }],
}
