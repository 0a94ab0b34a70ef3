/** Loaded before a program: leaves the program's largest resident set, in bytes, in the file of `PEAK_FILE`. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['PEAK_FILE'];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
});
