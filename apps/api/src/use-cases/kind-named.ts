import { TidewaiterError } from '@tidewaiter/domain';
import { type ModelKind, modelKinds } from '@tidewaiter/models';

/** The kind of model of that name. */
export function kindNamed(name: string): ModelKind {
  const kind = modelKinds.find((one) => one.kind === name);
  if (kind) return kind;
  const names = modelKinds.map((one) => one.kind).join(', ');
  throw new TidewaiterError('invalid_request', `There is no kind of model called ${name}; there are ${names}.`);
}
