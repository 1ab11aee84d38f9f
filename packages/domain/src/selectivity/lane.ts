import { z } from 'zod';

/** Lanes in order of precedence: physical examination, documentary check, post-clearance audit, release. */
export const lanes = ['red', 'yellow', 'blue', 'green'] as const;
export type Lane = (typeof lanes)[number];
export const laneSchema = z.enum(lanes);

/** Lanes with a capacity and a rate; green is what remains. */
export const controlLanes = ['red', 'yellow', 'blue'] as const;
export type ControlLane = (typeof controlLanes)[number];
export const controlLaneSchema = z.enum(controlLanes);

/** Lanes that open a referral: someone examines before release. */
export const referredLanes = ['red', 'yellow'] as const;
export type ReferredLane = (typeof referredLanes)[number];
export const referredLaneSchema = z.enum(referredLanes);

export const selectionReasons = ['criterion', 'model', 'random', 'explore', 'release'] as const;
export type SelectionReason = (typeof selectionReasons)[number];
export const selectionReasonSchema = z.enum(selectionReasons);

/** The lane that takes precedence. Source: product.md, red before yellow before blue before green. */
export function highestLane(a: Lane, b: Lane): Lane {
  return lanes.indexOf(a) <= lanes.indexOf(b) ? a : b;
}
