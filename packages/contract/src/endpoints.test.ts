import { errorCodes, roles } from '@tidewaiter/domain';
import { describe, expect, it } from 'vitest';
import { endpoints } from './endpoints.ts';
import { openApiDocument } from './openapi.ts';
import { statusOf } from './problem.ts';

describe('the contract', () => {
  it('names each endpoint and each method and path once', () => {
    expect(new Set(endpoints.map((endpoint) => endpoint.id)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`)).size).toBe(endpoints.length);
  });

  it('says who may call, by roles that exist', () => {
    for (const { id, access } of endpoints) {
      if (typeof access === 'string') expect(['public', 'signed_in'], id).toContain(access);
      else for (const role of access) expect(roles, id).toContain(role);
    }
  });

  it('lets the auditor change nothing', () => {
    const changing = endpoints.filter((endpoint) => endpoint.method !== 'GET' && typeof endpoint.access !== 'string');
    for (const { id, access } of changing) expect(access, id).not.toContain('auditor');
  });

  it('lets no one in without sign-in but for setup', () => {
    expect(endpoints.filter((endpoint) => endpoint.access === 'public').map((endpoint) => endpoint.path)).toEqual([
      '/setup',
      '/setup',
    ]);
  });

  it('declares a parameter schema for each name in a path', () => {
    for (const endpoint of endpoints) {
      const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
      expect(Object.keys('params' in endpoint ? endpoint.params.shape : {}), endpoint.id).toEqual(names);
    }
  });

  it('gives every error code a status', () => {
    for (const code of errorCodes) expect(statusOf[code]).toBeGreaterThanOrEqual(400);
  });

  it('prints an OpenAPI document that holds every endpoint', () => {
    const document = openApiDocument('1.0.0');
    const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}));
    expect(operations).toHaveLength(endpoints.length);
    expect(JSON.stringify(document)).toContain('"operationId":"recordAct"');
  });
});
