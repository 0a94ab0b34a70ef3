/**
 * Which parts of a package belong to which, and by what name.
 *
 * Source: ECMA-376, part 2, 9.3 (relationships).
 */
import { readPart } from './part.ts';
import type { Attributes, XmlHandler } from './xml-stream.ts';
import type { Zip } from './zip.ts';

export interface Relationship {
  readonly id: string;
  /** Last part of the type's address, such as "worksheet". */
  readonly type: string;
  readonly target: string;
}

/** @param part whose relationships they are; empty for the package itself */
export function relationships(zip: Zip, part: string): readonly Relationship[] {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const file = `${folder}_rels/${part.slice(cut)}.rels`;
  const found: Relationship[] = [];
  if (!zip.has(file)) return found;
  readPart(
    zip,
    file,
    elements((name, attributes) => {
      // What lies outside the file is never followed.
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type,
        target: resolved(folder, attributes.get('Target') ?? ''),
      });
    }),
  );
  return found;
}

/** The name of a part from where it is named. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A handler that looks at elements and their attributes alone. */
export function elements(open: (name: string, attributes: Attributes) => void): XmlHandler {
  return { open, close: () => undefined, text: () => undefined };
}
