/** `npm run openapi`: worker/public/static from the schemas of shared/api: the OpenAPI document and the pages. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { staticFiles } from './static-files.ts';

for (const [file, text] of staticFiles())
  writeFileSync(path.join(import.meta.dirname, '../worker/public/static', file), text);
