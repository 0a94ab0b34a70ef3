/** Opens a PDF that anybody may have made: nothing in it is run, and nothing is fetched for it. */
import type { PDFDocumentLoadingTask } from 'unpdf/pdfjs';

/** @param bytes are copied, since the library takes what it is given @returns to be destroyed when it is done with */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  return getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}
