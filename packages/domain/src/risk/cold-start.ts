/** Kind of model that ranks without outcomes: what it gives is no probability, and no screen may call it one. */
export const coldStartKind = 'cold_start';
