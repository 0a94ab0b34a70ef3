/** Where LibreOffice is on this machine. */
import path from 'node:path';
import type { Io } from '../io.ts';

export type FoundOffice =
  | { readonly kind: 'found'; readonly program: string }
  /** `named` is what the setting says, where it names no file. */
  | { readonly kind: 'missing'; readonly named?: string };

/** Names the program where it is in no usual place. */
export const OFFICE_SETTING = 'REPLIEK_SOFFICE';

export function findOffice(io: Io): FoundOffice {
  const named = io.environment(OFFICE_SETTING);
  const isProgram = (file: string) => io.size(file) !== undefined;
  if (named !== undefined) {
    return path.isAbsolute(named) && isProgram(named)
      ? { kind: 'found', program: named }
      : { kind: 'missing', named };
  }
  const program = candidates(io).find(isProgram);
  return program === undefined ? { kind: 'missing' } : { kind: 'found', program };
}

/** In the search path first, then where its installers put it. */
function candidates(io: Io): readonly string[] {
  const folders = (io.environment('PATH') ?? '')
    .split(path.delimiter)
    // A relative folder would let whoever prepared the current one choose what is run.
    .filter((folder) => path.isAbsolute(folder));
  switch (io.platform) {
    case 'win32': {
      const installed = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)'].flatMap((name) => {
        const folder = io.environment(name);
        return folder === undefined ? [] : [path.join(folder, 'LibreOffice', 'program')];
      });
      // The .com is the one that waits until the work is done.
      const names = ['soffice.com', 'soffice.exe'];
      return [...folders, ...installed].flatMap((folder) => names.map((name) => path.join(folder, name)));
    }
    case 'darwin':
      return [
        ...folders.map((folder) => path.join(folder, 'soffice')),
        '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      ];
    default: {
      const own = io.list('/opt').filter((name) => name.startsWith('libreoffice'));
      return [
        ...[...folders, '/usr/bin', '/usr/local/bin'].flatMap((folder) =>
          ['soffice', 'libreoffice'].map((name) => path.join(folder, name)),
        ),
        ...['/usr/lib/libreoffice', ...own.map((name) => `/opt/${name}`)].map((folder) =>
          path.join(folder, 'program', 'soffice'),
        ),
      ];
    }
  }
}
