export { type LevelSample, nonComplianceLevel } from './non-compliance-level.ts';
export * from './quality/index.ts';
