export { type DeskState, type DeskView, listFactChanges, readDeskState, readDeskView } from './desk-state.ts';
export { type FactDays, factDays, type ItemsWanted } from './fact-days.ts';
export { findCheckpoint, type PastCheckpoint } from './find-checkpoint.ts';
export { firstDayOfBatch } from './first-day-of-batch.ts';
export { forgetPast } from './forget-past.ts';
export { noteActFacts } from './note-act-facts.ts';
export { type FactChange, noteFactChange } from './note-fact-change.ts';
export { storeCheckpoint } from './store-checkpoint.ts';
export { type FactBytes, type FactStreamWanted, openFactStream } from './stream-facts.ts';
