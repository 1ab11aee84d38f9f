export * from './feature-matrix.ts';
