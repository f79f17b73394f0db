// Who may import whom (docs/decisions/001). Type imports count: a type is knowledge too.
const TEST = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'routes-not-db',
      comment: 'A door calls verbs and reads; what is stored is not its business.',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: TEST },
      to: { path: '^(db/|node_modules/(drizzle-orm|better-sqlite3)/)' },
    },
    {
      name: 'routes-not-another-audience',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/', pathNot: TEST },
      to: { path: '^app/routes/[^/]+/', pathNot: '^app/routes/$1/' },
    },
    {
      name: 'domain-knows-no-door-and-no-screen',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: TEST },
      to: { path: '^(app/(routes|ui)/|app/[^/]+$|node_modules/(react|react-dom|react-i18next|@remix-run|express)/)' },
    },
    {
      name: 'ui-is-mute',
      comment:
        'Components get plain data; rules, forms and other pure files of the domain may be shared, and what takes the place off a file before it is sent and again before it is stored.',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST },
      to: { path: '(\\.server\\.tsx?$|^db/|^app/routes/|^app/[^/]+$|^app/platform/(?!(languages|bare)\\.ts$))' },
    },
    {
      name: 'ui-runs-in-browsers',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'islands-are-plain-react',
      comment:
        'What the client entry reaches must run from a downloaded course, without Remix, i18next or a form library.',
      severity: 'error',
      from: { path: '^app/entry\\.client\\.tsx$' },
      to: {
        path: '^(node_modules/(@remix-run|i18next|react-i18next|@conform-to)/|.+\\.server\\.tsx?$|db/)',
        reachable: true,
      },
    },
    {
      name: 'client-entry-loads-ui-only',
      severity: 'error',
      from: { path: '^app/entry\\.client\\.tsx$' },
      to: { pathNot: '^(app/ui/|node_modules/(react|react-dom|@types/react|@types/react-dom)/)' },
    },
    {
      name: 'platform-knows-no-noun',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST },
      to: { path: '^app/(routes|domain|ui)/' },
    },
    {
      name: 'platform-uses-only-its-own-tables',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: TEST },
      to: { path: '^db/', pathNot: '^db/(client|schema/(queue|limits|locks|accounts))\\.ts$' },
    },
    {
      name: 'db-knows-no-app',
      comment: 'Only the seed calls verbs.',
      severity: 'error',
      from: { path: '^db/', pathNot: ['^db/seed/', TEST] },
      to: { path: '^app/' },
    },
    {
      name: 'seed-goes-through-verbs',
      severity: 'error',
      from: { path: '^db/seed/', pathNot: TEST },
      to: { path: '^(app/(routes|ui)/|node_modules/drizzle-orm/)' },
    },
    {
      name: 'pure-files-are-pure',
      comment:
        'policy, rules, forms and document shapes run in the browser too: no database, no Node. Types are not there.',
      severity: 'error',
      from: { path: '^app/domain/[^/]+/', pathNot: ['\\.server\\.ts$', TEST] },
      to: { path: '(\\.server\\.ts$|^db/|^node_modules/drizzle-orm/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-files-know-no-node',
      severity: 'error',
      from: { path: '^app/domain/[^/]+/', pathNot: ['\\.server\\.ts$', TEST] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: TEST },
      to: { path: '(^tests/|\\.test\\.tsx?$)' },
    },
    {
      name: 'nothing-undeclared',
      comment: 'What runs in production is in dependencies.',
      severity: 'error',
      from: {
        path: '^(app|db)/',
        pathNot: [TEST, '^app/(routes|dev)\\.ts$', '^app/launch', '^db/drizzle\\.config\\.ts$', '^db/seed/'],
      },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\?' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
