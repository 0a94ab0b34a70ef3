/**
 * What is known of a value before a template runs: samples of it, taken from the data itself.
 * Unknown names are found this way in branches that are never taken, too.
 */
import { Printable } from './printable.ts';

/** Key of an object of which a part could not be read, so that a missing field proves nothing. */
export const INCOMPLETE = Symbol('incomplete');

/** Enough to see every field that the elements of a list have. */
const MAX_SAMPLES = 1000;

export class Known {
  /** @param samples possible values; none means that nothing is known */
  constructor(readonly samples: readonly unknown[]) {}

  static readonly anything = new Known([]);

  /** The one value that it must be, if there is just one. */
  get only(): { readonly value: unknown } | undefined {
    return this.samples.length === 1 ? { value: this.samples[0] } : undefined;
  }

  /** The field of this name, or undefined where no sample has it. */
  field(name: string): Known | undefined {
    if (this.samples.length === 0) return Known.anything;
    const values = this.samples.flatMap((sample) =>
      isObject(sample) && Object.hasOwn(sample, name) ? [Reflect.get(sample, name)] : [],
    );
    if (values.length > 0) return new Known(values.slice(0, MAX_SAMPLES));
    return this.samples.some((sample) => isObject(sample) && INCOMPLETE in sample)
      ? Known.anything
      : undefined;
  }

  /** The names that a template may ask for. */
  get names(): readonly string[] {
    const names = this.samples.flatMap((sample) => (isObject(sample) ? Object.keys(sample) : []));
    return [...new Set(names)].sort();
  }

  /** What `each` goes over. */
  get elements(): Known {
    const values = this.samples.flatMap((sample) =>
      Array.isArray(sample) ? sample : isObject(sample) ? Object.values(sample) : [],
    );
    return new Known(values.slice(0, MAX_SAMPLES));
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(Array.isArray(value) && value.length === 0);
}

/** True for values that can stand in a sentence. */
export function isPrintable(value: unknown): boolean {
  return value instanceof Printable || typeof value === 'string' || typeof value === 'number';
}
