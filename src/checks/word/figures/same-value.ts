/** Whether two texts say the same numbers, whatever words and forms are around them. */
import { compare } from '../../../decimal.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { flat } from '../reading/plain-text.ts';

/** `same`: letter for letter but for spaces; `value`: other words or forms; `other`: another number, or the other way. */
export function likeness(a: string, b: string): 'same' | 'value' | 'other' {
  if (flat(a) === flat(b)) return 'same';
  const [first, second] = [findNumbers(flat(a), 'all'), findNumbers(flat(b), 'all')];
  if (first.length === 0 || first.length !== second.length) return 'other';
  const equal = first.every(({ value, unit }, at) => {
    const other = second[at];
    return (
      other !== undefined && compare(value, other.value) === 0 && (unit === '%') === (other.unit === '%')
    );
  });
  return equal && direction(a) === direction(b) ? 'value' : 'other';
}

const RISES = /stijg|toe(?:name|nam|gen)|meer|hoger|groei|gestegen|rise|rose|increase|more/iu;
const FALLS =
  /dal(?:ing|en|de|t)|af(?:name|nam|gen)|minder|lager|gedaald|krimp|fall|fell|decrease|less|fewer/iu;

function direction(text: string): 'rise' | 'fall' | 'none' {
  const [rises, falls] = [RISES.test(text), FALLS.test(text)];
  return rises === falls ? 'none' : rises ? 'rise' : 'fall';
}
