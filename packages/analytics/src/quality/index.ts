export { compareWithEarlier, type EarlierBatch, earlierFilled } from './compare-with-earlier.ts';
export { type CountedFault, type FindingsInput, findingsOf } from './findings-of.ts';
export type { PeerReference, PeerReferences, RatioReference } from './peer-references.ts';
export { type DayCount, type DaysRead, readDays } from './read-days.ts';
export { farFrom } from './recognise-slip.ts';
export { sentenceOf } from './sentence-of.ts';
export { numberColumns, type SampledItem, type SampleSummary, summariseSample } from './summarise-sample.ts';
export { type FarCandidate, type FarItems, tallyFarItems } from './tally-far-items.ts';
