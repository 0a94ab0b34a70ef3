/** The settings with which LibreOffice makes a PDF. */

/**
 * A file of settings (`user/registrymodifications.xcu`). LibreOffice keeps twenty charts of a document ready; of more it
 * shows a picture that it made at another size, with its letters stretched.
 */
export const OFFICE_SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Cache/Writer"><prop oor:name="OLE_Objects" oor:op="fuse"><value>1000</value></prop></item>
</oor:items>
`;
