/** Who may import whom; the reasons stand in server/README.md and shared/README.md. */
module.exports = {
  forbidden: [
    ...rooms('client/reader', {
      pdf: [],
      marks: [],
      view: ['pdf'],
      text: ['pdf'],
      night: ['pdf'],
      comments: ['pdf'],
      diff: ['text'],
      notes: ['marks'],
      bars: ['notes', 'marks', 'view'],
      gestures: ['notes', 'marks', 'view'],
      'carry-over': ['notes', 'marks', 'text', 'pdf'],
      panels: ['bars', 'comments', 'diff', 'night', 'notes', 'marks', 'text', 'view', 'pdf'],
      page: ['panels', 'notes', 'marks', 'view', 'pdf'],
    }),
    ...rooms('client/offline', {
      device: [],
      app: [],
      documents: ['device'],
      ballots: ['device'],
      secret: ['device'],
      requests: ['device'],
      keeping: ['documents', 'ballots', 'secret', 'requests', 'device'],
    }),
    {
      name: 'no-circular',
      comment: 'types included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ imports only itself and zod',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^shared/|node_modules/zod/' },
    },
    {
      name: 'session-and-register-stand-apart',
      comment: 'a session is a copy of what the register said; neither is judged by the other',
      severity: 'error',
      from: { path: '^shared/(session|register)/' },
      to: { path: '^shared/(session|register)/', pathNot: '^shared/$1/' },
    },
    {
      name: 'server-imports-shared-only',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|tests|fixtures)/' },
    },
    {
      name: 'client-imports-shared-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|tests|fixtures)/' },
    },
    {
      name: 'fixtures-stand-alone',
      severity: 'error',
      from: { path: '^fixtures/', pathNot: '^fixtures/rehearsal/' },
      to: { path: '^(server|client|tests)/' },
    },
    {
      name: 'rehearsal-brings-tablets-without-screens',
      comment: 'a rehearsal starts the server as anybody does, and plays on what tablets connect with',
      severity: 'error',
      from: { path: '^fixtures/rehearsal/' },
      to: {
        path: '^(server|client|tests)/',
        pathNot: '^(client/(connection|offline/secret)|server/(codes|setup))/',
      },
    },
    {
      name: 'roles-do-not-import-each-other',
      severity: 'error',
      from: { path: '^client/(delegate|secretariat|administration|display|observer)/' },
      to: { path: '^client/(delegate|secretariat|administration|display|observer)/', pathNot: '^client/$1/' },
    },
    {
      name: 'ports-do-not-know-transport',
      comment: 'storage knows neither HTTP nor sockets',
      severity: 'error',
      from: { path: '^server/(eventlog|ballots|identity|documents|annotations|minutes)/' },
      to: { path: '^server/(http|realtime)/' },
    },
    {
      name: 'verifier-stands-alone',
      comment: 'whoever checks a record trusts nothing of the server that wrote it',
      severity: 'error',
      from: { path: '^server/verify/' },
      to: { pathNot: '^(server/verify|shared)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-dev-dep-in-product',
      severity: 'error',
      from: { path: '^(server|shared|client|fixtures)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(fixtures/session|client/dist)' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
};

/** For each room of `folder` the rooms beside it that it may import; the folder's README draws them. */
function rooms(folder, allowed) {
  return Object.entries(allowed).map(([room, others]) => ({
    name: `rooms-of-${folder.replace('client/', '')}`,
    severity: 'error',
    from: { path: `^${folder}/${room}/` },
    to: { path: `^${folder}/[^/]+/`, pathNot: `^${folder}/(${[room, ...others].join('|')})/` },
  }));
}
