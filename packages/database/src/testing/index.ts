export { type DeclaredItem, declare } from './declare.ts';
export { testDatabase } from './test-database.ts';
export { joinTestServer } from './test-server.ts';
