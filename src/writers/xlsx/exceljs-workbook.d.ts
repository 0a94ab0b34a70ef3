/**
 * The workbook of exceljs without its CSV streams, zip readers and streaming writer: half the time to load, and it
 * can be bundled, which the whole package cannot (an optional cloud client of its zip reader is missing).
 */
declare module 'exceljs/lib/doc/workbook.js' {
  import { Workbook } from 'exceljs';
  export default Workbook;
}
