export { canonicalFile } from './batch-file.ts';
export { type OpenUpload, openUpload } from './open-upload.ts';
export { referItems } from './refer-items.ts';
export { type Sight, startTestServer, type TestServer } from './start-test-server.ts';
export { tablesAsText } from './tables-as-text.ts';
export { type CallInput, type Reply, TestClient } from './test-client.ts';
