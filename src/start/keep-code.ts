/**
 * Keeps the code that the engine makes of the program, once per bundle and Node: builds the dossier that comes with
 * Repliek into a folder that goes away again, so that the code of all that a build uses is there.
 *
 * Prints `current` where the code that is there will do, `kept` where it is new. Run by `npm run build`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { nodeIo } from '../io.ts';
import { loadProgram, setEngine } from './program.ts';

const DOSSIER = '2021-321';

setEngine();
const folder = path.dirname(fileURLToPath(import.meta.url));
const { program, fromKeptCode, keepCode } = loadProgram(folder, nodeIo);
if (fromKeptCode) console.log('current');
else {
  const output = path.join(folder, `trial-${nodeIo.uniqueId()}`);
  const silent = { out: () => {}, err: () => {}, cwd: folder };
  // The engine drops code that has not run for some time; the code has to be made with the settings of all runs.
  setFlagsFromString('--no-flush-bytecode');
  try {
    const workspace = path.dirname(folder);
    const exit = await program.main(['build', DOSSIER, '--workspace', workspace, '--output', output], silent);
    if (exit !== 0) throw new Error(`dossier ${DOSSIER} does not build: run "npm start"`);
    setFlagsFromString('--flush-bytecode');
    keepCode();
    console.log('kept');
  } finally {
    nodeIo.removeFolder(output);
  }
}
