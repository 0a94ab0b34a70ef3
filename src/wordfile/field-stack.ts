/** The fields that are open while a part is read; one may go on over several paragraphs, as a table of contents does. */
import type { XmlElement } from '../reading/package/xml-tree.ts';
import type { Mutable } from './collected.ts';
import type { Field } from './story.ts';

export class FieldStack {
  /** All so far, in the order in which they begin. */
  readonly fields: Field[] = [];
  readonly #open: { readonly field: Mutable<Field>; inResult: boolean }[] = [];

  /** The innermost one. */
  get current(): Field | undefined {
    return this.#open.at(-1)?.field;
  }

  /** True where text is part of an instruction, also as the result of a field inside it. */
  get inInstruction(): boolean {
    return this.#open.some(({ inResult }) => !inResult);
  }

  begin(instruction: string, element: XmlElement, inResult: boolean): void {
    const field = { instruction: instruction.trim(), element };
    this.fields.push(field);
    this.#open.push({ field, inResult });
  }

  addInstruction(text: string): void {
    const open = this.#open.at(-1);
    if (open !== undefined && !open.inResult) open.field.instruction += text;
  }

  separate(): void {
    const open = this.#open.at(-1);
    if (open === undefined) return;
    open.inResult = true;
    open.field.instruction = open.field.instruction.trim();
  }

  end(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) closed.field.instruction = closed.field.instruction.trim();
  }

  /** A mark of a complex field. @param run holds it */
  mark(character: XmlElement, run: XmlElement | undefined): void {
    switch (character.attribute('w:fldCharType')) {
      case 'begin':
        this.begin('', run ?? character, false);
        return;
      case 'separate':
        this.separate();
        return;
      case 'end':
        this.end();
        return;
      default:
    }
  }
}
