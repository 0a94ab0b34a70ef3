/** A value that is given to a passage, held against the type of its parameter. */
import type { Place } from '../problem.ts';
import type { CheckContext } from './check-scope.ts';
import type { Known } from './known.ts';
import { plainOf } from './printable.ts';
import type { Parameter } from './template.ts';

export function checkParameter(
  passage: string,
  name: string,
  parameter: Parameter,
  value: Known,
  place: Place,
  check: CheckContext,
): void {
  const { tables, facts } = check.helperContext;
  for (const sample of value.samples.map(plainOf)) {
    if (sample === null || sample === undefined) continue;
    const wrong = () =>
      check.report.add('passage-parameter-type', { passage, parameter: name, type: parameter.type }, place);
    switch (parameter.type) {
      case 'text':
        if (typeof sample !== 'string' && typeof sample !== 'number') wrong();
        break;
      case 'fact':
        if (typeof sample !== 'string') wrong();
        break;
      case 'number':
        if (
          !(typeof sample === 'number' || (typeof sample === 'string' && /^-?\d+([.,]\d+)?$/.test(sample)))
        ) {
          wrong();
        }
        break;
      case 'boolean':
        if (typeof sample !== 'boolean') wrong();
        break;
      case 'list':
        if (!Array.isArray(sample)) wrong();
        break;
      case 'table':
        if (typeof sample !== 'string') wrong();
        else if (!tables.declared.includes(sample)) {
          check.report.add('table-unknown', { found: sample, known: tables.declared }, place);
        }
        break;
      case 'facts':
        if (typeof sample !== 'string') wrong();
        else if (!facts.has(sample)) {
          check.report.add('fact-set-unknown', { found: sample, known: [...facts.keys()] }, place);
        }
        break;
      default: {
        const unknown: never = parameter.type;
        throw new Error(`unknown parameter type: ${String(unknown)}`);
      }
    }
  }
}
