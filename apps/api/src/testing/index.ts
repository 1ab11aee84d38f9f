export { type Sight, startTestServer, type TestServer } from './start-test-server.ts';
export { type CallInput, type Reply, TestClient } from './test-client.ts';
