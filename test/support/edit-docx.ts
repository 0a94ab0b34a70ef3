/** Changes in a Word file that our writer did not make, as people and Word make them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** @param change of the text of one part @throws Error where there is no such part, or it stays as it was */
export function editPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[part];
  if (before === undefined) throw new Error(`no part ${part}`);
  const after = change(strFromU8(before));
  if (after === strFromU8(before)) throw new Error(`nothing changed in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

export function editText(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return editPart(bytes, 'word/document.xml', change);
}

/** The whole control that has this title, with what is in it. */
export function controlWith(xml: string, title: string): string {
  const found = [...xml.matchAll(/<w:sdt>(?:(?!<w:sdt>)[\s\S])*?<\/w:sdt>/g)].find(([one]) =>
    one.includes(`<w:alias w:val="${title}"`),
  );
  if (found === undefined) throw new Error(`no control ${title}`);
  return found[0];
}

/** Another text in the runs of a control. */
export function retyped(control: string, text: string): string {
  let first = true;
  return control.replace(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, () => {
    const shown = first ? `<w:t xml:space="preserve">${text}</w:t>` : '';
    first = false;
    return shown;
  });
}

/** The whole paragraph that holds this text. */
export function paragraphWith(xml: string, text: string): string {
  const found = [...xml.matchAll(/<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g)].find(([one]) =>
    one.replace(/<[^>]*>/g, '').includes(text),
  );
  if (found === undefined) throw new Error(`no paragraph with ${text}`);
  return found[0];
}
