/**
 * The arrows of the house: seed → db ← api ← client. A leaf is imported and imports nothing of ours.
 * tests/architecture runs this twice: with type-only imports (who knows whom), and without (what reaches the browser).
 */
const inside = (...folders) => `^(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'contract-is-a-leaf', comment: 'What crosses the wire knows nothing of who sends it.', severity: 'error', from: { path: '^api/contract/' }, to: { path: inside('api', 'db', 'seed', 'client', 'tests'), pathNot: '^api/contract/' } },
    { name: 'contract-needs-only-zod', severity: 'error', from: { path: '^api/contract/' }, to: { pathNot: ['^api/contract/', 'node_modules/zod/'] } },
    { name: 'navigator-is-pure', comment: 'It runs in the browser too: contract types, itself and fuse.js.', severity: 'error', from: { path: '^api/navigator/' }, to: { pathNot: ['^api/contract/', '^api/navigator/', 'node_modules/fuse\\.js/'] } },
    { name: 'navigator-takes-no-schema', comment: 'Of the contract it takes types, and values only from the vocabulary: zod stays on the server.', severity: 'error', from: { path: '^api/navigator/' }, to: { path: '^api/contract/', pathNot: '^api/contract/vocabulary\\.ts$', dependencyTypesNot: ['type-only'] } },
    { name: 'db-knows-only-shapes', severity: 'error', from: { path: '^db/' }, to: { path: inside('api', 'seed', 'client', 'tests'), pathNot: '^api/contract/' } },
    { name: 'seed-goes-in-by-the-db', severity: 'error', from: { path: '^seed/' }, to: { path: inside('api', 'client', 'tests'), pathNot: ['^api/contract/', '^api/navigator/', '^api/directory/knowledge\\.ts$'] } },
    { name: 'api-is-not-seeded-from-within', comment: 'Only the process puts the seed in.', severity: 'error', from: { path: '^api/', pathNot: '^api/server\\.ts$' }, to: { path: '^seed/' } },
    { name: 'api-knows-nothing-of-react', comment: 'One place mounts the built pages.', severity: 'error', from: { path: '^api/', pathNot: '^api/pages\\.ts$' }, to: { path: ['^client/', 'node_modules/react'] } },
    { name: 'client-shows-it', comment: 'Of api/ the client may use the contract and the navigator, and types of the directory and of the desk.', severity: 'error', from: { path: '^client/' }, to: { path: inside('api', 'db', 'seed', 'tests'), pathNot: ['^api/contract/', '^api/navigator/', '^api/directory/directory\\.ts$', '^api/editorial/'] } },
    { name: 'client-takes-only-types-of-the-directory', severity: 'error', from: { path: '^client/' }, to: { path: '^api/(directory|editorial)/', dependencyTypesNot: ['type-only'] } },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    { name: 'sql-stays-in-db', severity: 'error', from: { pathNot: ['^db/', '^tests/'] }, to: { path: 'node_modules/(drizzle-orm|better-sqlite3)/' } },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: ['^virtual:', '^\\./\\+types/'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '^\\.react-router/', '\\+types/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
