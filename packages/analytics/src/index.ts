export { type LevelSample, nonComplianceLevel } from './non-compliance-level.ts';
