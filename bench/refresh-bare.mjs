/**
 * What the work costs by itself: the parts of a Word file are unpacked, its texts read as XML, and all packed again.
 *
 * Arguments: the file to read, the file to write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ImportedXmlComponent } from 'docx';
import { strFromU8, unzipSync, zipSync } from 'fflate';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('give the file to read and the file to write');
const parts = unzipSync(readFileSync(from));
const trees = Object.entries(parts)
  .filter(([name]) => /^(?:word|customXml)\/[^/]+\.xml$/.test(name))
  .map(([, bytes]) => ImportedXmlComponent.fromXmlString(strFromU8(bytes)));
if (trees.length === 0) throw new Error('nothing was read');
writeFileSync(to, zipSync(parts));
