import type { OfficeScope } from '@tidewaiter/domain';
import { officesWithin } from './offices-within.ts';

/** Conditions of one question with their parameters, so that no value is ever written into SQL text. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Takes a value in and returns the parameter that stands for it. */
  bind(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition that needs no value. */
  always(sql: string): this {
    this.#parts.push(sql);
    return this;
  }

  /** Adds a condition where a value was given. */
  when<Value>(value: Value | undefined, sql: (parameter: string) => string): this {
    return value === undefined ? this : this.always(sql(this.bind(value)));
  }

  /** Narrows the question to the offices of a scope, or to one of them. A scope without an office sees nothing. */
  withinOffices(scope: OfficeScope, column: string, officeCode?: string | undefined): this {
    const offices = officesWithin(scope, officeCode);
    return offices === null ? this : this.always(`${column} = ANY (${this.bind(offices)}::text[])`);
  }

  toString(): string {
    return this.#parts.length === 0 ? 'TRUE' : this.#parts.map((part) => `(${part})`).join(' AND ');
  }
}
